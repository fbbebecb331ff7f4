import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { decrypt } from '#platform/encryption.ts';
import type { Services } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { empreinteCodeSecours } from '../domain/codes-secours.ts';
import { pasDuCode } from '../domain/totp.ts';
import { cibleCode, DELAIS_CODE } from '../domain/verrou.ts';
import { attente } from './verifier-identifiants.ts';

export type RefusCode =
  | Refusal<'SecondFacteurFaux'>
  | (Refusal<'CompteVerrouille'> & { readonly secondes: number });

/** Purpose of the key that seals the secrets of second factors. */
export const SCEAU_TOTP = 'totp';

/**
 * Checks the code of the second step, from the application or from paper, in transactions of its own: the attempt counts
 * even when it is refused, and a code that was right has served.
 */
export async function verifierCode(
  { db, clock }: Services,
  instanceSecret: string,
  { compteId, code }: { readonly compteId: string; readonly code: string },
): Promise<Result<Uint8Array, RefusCode>> {
  const now = clock.now();
  const cible = cibleCode(compteId);
  const typed = code.replaceAll(/\s/gu, '');
  const wait = await db.forInstance(async (tx) => {
    const { rows } = await sql<{ verrou: Temporal.Instant | null }>`
      SELECT identite.compter_essai(${cible}, ${now.toString()}::timestamptz, ${[...DELAIS_CODE]}::integer[]) AS verrou`.execute(
      tx,
    );
    return rows[0]?.verrou ?? null;
  });
  if (wait !== null) return refuse('CompteVerrouille', { secondes: attente(now, wait) });
  const right = await db.forInstance((tx) => utiliserCode(tx, instanceSecret, compteId, typed, now));
  return right ? ok(cible) : refuse('SecondFacteurFaux');
}

/** Uses a code up; false when it is wrong or has served. */
async function utiliserCode(
  tx: Tx,
  instanceSecret: string,
  compteId: string,
  typed: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const factor = await tx
    .selectFrom('auth.twoFactor')
    .where('userId', '=', compteId)
    .where('verified', '=', true)
    .select(['id', 'secret', 'dernierPas', 'backupCodes'])
    .forUpdate()
    .executeTakeFirst();
  if (factor === undefined) return false;
  const codes = factor.backupCodes.split(' ');
  const others = codes.filter((one) => one !== empreinteCodeSecours(typed));
  const secret = decrypt(instanceSecret, SCEAU_TOTP, compteId, factor.secret);
  const pas = pasDuCode(secret, typed, now, factor.dernierPas);
  if (others.length === codes.length && pas === null) return false;
  await tx
    .updateTable('auth.twoFactor')
    .set({ backupCodes: others.join(' '), dernierPas: pas ?? factor.dernierPas })
    .where('id', '=', factor.id)
    .execute();
  return true;
}
