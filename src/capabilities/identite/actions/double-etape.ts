import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from '#platform/encryption.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { empreinteCodeSecours, nouveauxCodesSecours } from '../domain/codes-secours.ts';
import { pasDuCode } from '../domain/totp.ts';
import { SCEAU_TOTP } from './verifier-code.ts';

/** RFC 4226 §4, R6: 160 bits. */
const SECRET_BYTES = 20;

/** Prepares the second step: a new secret, which counts once a code has been read from it. */
export async function commencerDoubleEtape(
  context: ActionContext,
  instanceSecret: string,
): Promise<Result<null, Refusal<'DoubleEtapeDejaActive'>>> {
  const { compteId } = compteActif(context);
  const secret = encrypt(instanceSecret, SCEAU_TOTP, compteId, randomBytes(SECRET_BYTES));
  const { numInsertedOrUpdatedRows } = await context.tx
    .insertInto('auth.twoFactor')
    .values({ id: context.newId(), userId: compteId, secret, backupCodes: '', verified: false })
    .onConflict((conflict) =>
      conflict
        .column('userId')
        .doUpdateSet({ secret, dernierPas: 0 })
        .where('auth.twoFactor.verified', '=', false),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? ok(null) : refuse('DoubleEtapeDejaActive');
}

export interface DoubleEtape {
  readonly etat: 'absente' | 'commencee' | 'active';
  /** To be shown while it is `commencee`. */
  readonly secret: Buffer | null;
  /** Codes on paper that have not served. */
  readonly codesRestants: number;
}

/** The state of the second step of the account signed in. One statement. */
export async function lireDoubleEtape(
  context: Pick<ActionContext, 'tx' | 'actor'>,
  instanceSecret: string,
): Promise<DoubleEtape> {
  const { compteId } = compteActif(context);
  const row = await context.tx
    .selectFrom('auth.twoFactor')
    .where('userId', '=', compteId)
    .select(['secret', 'verified', 'backupCodes'])
    .executeTakeFirst();
  if (row === undefined) return { etat: 'absente', secret: null, codesRestants: 0 };
  if (row.verified === true) {
    return { etat: 'active', secret: null, codesRestants: row.backupCodes.split(' ').filter(Boolean).length };
  }
  const secret = decrypt(instanceSecret, SCEAU_TOTP, compteId, row.secret);
  return { etat: 'commencee', secret, codesRestants: 0 };
}

/** Turns the second step on with a first code. Returns the codes to keep on paper, shown this once. */
export async function confirmerDoubleEtape(
  context: ActionContext,
  instanceSecret: string,
  code: string,
): Promise<Result<string[], Refusal<'SecondFacteurFaux'>>> {
  const { compteId } = compteActif(context);
  const { etat, secret } = await lireDoubleEtape(context, instanceSecret);
  const typed = code.replaceAll(/\s/gu, '');
  const pas = secret === null ? null : pasDuCode(secret, typed, context.clock.now(), 0);
  if (etat !== 'commencee' || pas === null) return refuse('SecondFacteurFaux');
  const codes = nouveauxCodesSecours();
  await context.tx
    .updateTable('auth.twoFactor')
    .set({ verified: true, dernierPas: pas, backupCodes: codes.map(empreinteCodeSecours).join(' ') })
    .where('userId', '=', compteId)
    .execute();
  await marquer(context, compteId, true);
  return ok(codes);
}

/** Gives new codes to keep on paper; the former ones open nothing any more. */
export async function renouvelerCodes(
  context: ActionContext,
): Promise<Result<string[], Refusal<'DoubleEtapeInactive'>>> {
  const codes = nouveauxCodesSecours();
  const { numUpdatedRows } = await context.tx
    .updateTable('auth.twoFactor')
    .set({ backupCodes: codes.map(empreinteCodeSecours).join(' ') })
    .where('userId', '=', compteActif(context).compteId)
    .where('verified', '=', true)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? ok(codes) : refuse('DoubleEtapeInactive');
}

/** Turns the second step off. */
export async function arreterDoubleEtape(context: ActionContext): Promise<void> {
  const { compteId } = compteActif(context);
  await context.tx.deleteFrom('auth.twoFactor').where('userId', '=', compteId).execute();
  await marquer(context, compteId, false);
}

async function marquer({ tx }: ActionContext, compteId: string, active: boolean): Promise<void> {
  await tx.updateTable('auth.user').set({ twoFactorEnabled: active }).where('id', '=', compteId).execute();
}
