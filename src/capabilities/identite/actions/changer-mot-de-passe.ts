import { sql } from 'kysely';
import type { ActionContext, EarlyContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { hashPassword } from '../auth/mot-de-passe.ts';
import { jugerMotDePasse } from '../domain/mot-de-passe.ts';
import { cibleAdresse } from '../domain/verrou.ts';
import { oublierEssais } from './oublier-essais.ts';
import { type RefusIdentifiants, verifierIdentifiants } from './verifier-identifiants.ts';

export type RefusMotDePasse = Refusal<'MotDePasseTropCourt' | 'MotDePasseTropFacile'>;
export type RefusActuel =
  | Exclude<RefusIdentifiants, Refusal<'IdentifiantsFaux'>>
  | Refusal<'MotDePasseActuelFaux'>;

/** Judges a new password and hashes it, outside of any transaction. */
export async function preparerMotDePasse(
  nouveau: string,
  courriel: string,
): Promise<Result<string, RefusMotDePasse>> {
  const judged = jugerMotDePasse(nouveau, courriel);
  return judged.ok ? ok(await hashPassword(nouveau)) : judged;
}

/** Checks that the person at the keyboard is the holder of the account, outside of any transaction. */
export async function verifierActuel(
  context: EarlyContext<unknown, unknown>,
  motDePasse: string,
): Promise<Result<null, RefusActuel>> {
  const { courriel } = compteActif(context);
  const checked = await verifierIdentifiants(context, { courriel, motDePasse });
  if (checked.ok) return ok(null);
  if (checked.refusal.refus === 'IdentifiantsFaux') return refuse('MotDePasseActuelFaux');
  return { ok: false, refusal: checked.refusal as RefusActuel };
}

/** Writes a new password; every session of the account ends but the one given. */
export async function changerMotDePasse(
  context: Pick<ActionContext, 'tx' | 'newId'>,
  compte: { readonly id: string; readonly courriel: string },
  { empreinte, garder }: { readonly empreinte: string; readonly garder: string | null },
): Promise<void> {
  await sql`
    INSERT INTO auth.account (id, "userId", "accountId", "providerId", password)
    VALUES (${context.newId()}::uuid, ${compte.id}::uuid, ${compte.id}, 'credential', ${empreinte})
    ON CONFLICT ("providerId", "accountId") DO UPDATE SET password = excluded.password, "updatedAt" = now()`.execute(
    context.tx,
  );
  await fermerSessions(context, compte.id, garder);
  await oublierEssais(context.tx, cibleAdresse(compte.courriel));
}

/** Ends the sessions of an account, but the one given. Returns how many ended. */
export async function fermerSessions(
  context: Pick<ActionContext, 'tx'>,
  compteId: string,
  garder: string | null,
): Promise<number> {
  let query = context.tx.deleteFrom('identite.session').where('compte_id', '=', compteId);
  if (garder !== null) query = query.where('id', '<>', garder);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}
