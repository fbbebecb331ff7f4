import type { Tx } from '#platform/db/types.ts';

export interface CleAcces {
  readonly id: string;
  readonly nom: string | null;
  readonly creeeLe: Temporal.Instant | null;
}

/** The passkeys of an account, newest first. One statement. */
export function clesAcces(tx: Tx, compteId: string): Promise<CleAcces[]> {
  return tx
    .selectFrom('auth.passkey')
    .where('userId', '=', compteId)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .select(['id', 'name as nom', 'createdAt as creeeLe'])
    .execute();
}
