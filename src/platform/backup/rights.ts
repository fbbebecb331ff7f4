import { BackupRefused } from './refusals.ts';

const MISSING_RIGHTS = new Set([
  // insufficient_privilege: also "query would be affected by row-level security policy"
  '42501',
  // feature_not_supported: "COPY FROM not supported with row-level security"
  '0A000',
]);

/** Turns PostgreSQL's refusals for want of rights into ours. */
export async function asRefusal<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (MISSING_RIGHTS.has((error as { code?: string }).code ?? ''))
      throw new BackupRefused('DroitsManquants');
    throw error;
  }
}
