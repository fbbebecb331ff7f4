import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

/** Roles whose members may be named: never an administrator, never the office, never a trainer. */
export const ROLES_HABILITABLES = [
  'direction',
  'responsable_pedagogique',
  'referent_handicap',
  'referent_qualite',
] as const;

/** Names, or no longer names, an account to read the reports. Recorded with the account's id. */
export async function designer(
  context: ActionContext,
  { compteId, habilite }: { readonly compteId: string; readonly habilite: boolean },
): Promise<Result<null, Refusal<'MembreNonHabilitable'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const { rows } = habilite
    ? await sql`INSERT INTO signalements.habilite (organisme_id, compte_id, designe_le, designe_par)
        SELECT m.organisme_id, m.compte_id, ${clock.now().toString()}::timestamptz, ${acteurId}::uuid FROM identite.membre m
        WHERE m.organisme_id = ${organismeId}::uuid AND m.compte_id = ${compteId}::uuid AND m.actif AND m.roles && ${ROLES_HABILITABLES}::text[]
        ON CONFLICT (organisme_id, compte_id) DO NOTHING RETURNING compte_id`.execute(tx)
    : await sql`DELETE FROM signalements.habilite WHERE organisme_id = ${organismeId}::uuid AND compte_id = ${compteId}::uuid
        RETURNING compte_id`.execute(tx);
  if (rows.length === 0) return refuse('MembreNonHabilitable');
  const type = habilite ? 'signalement.personne_designee' : 'signalement.personne_retiree';
  await consigner(context, { type, survenuLe: clock.now(), sujets: { compte: compteId }, donnees: {} });
  return ok(null);
}

/** Publishes the procedure; each version asks for new reading receipts. */
export async function publierProcedure(
  context: ActionContext,
  { id, texte }: { readonly id: string; readonly texte: string },
): Promise<Result<null>> {
  const { rows } = await sql`INSERT INTO signalements.procedure (organisme_id, id, texte, publiee_le)
    VALUES (${context.organismeId}::uuid, ${id}::uuid, ${texte}, ${context.clock.now().toString()}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`.execute(context.tx);
  if (rows.length > 0)
    await consigner(context, {
      type: 'signalement.procedure_publiee',
      survenuLe: context.clock.now(),
      sujets: { procedure: id },
      donnees: { texte },
    });
  return ok(null);
}

/** A person says to have read the procedure in force. */
export async function accuserLecture(
  context: ActionContext,
  { procedureId, personneId }: { readonly procedureId: string; readonly personneId: string },
): Promise<Result<null, Refusal<'ProcedureAbsente'>>> {
  const { tx, organismeId, clock } = context;
  const { rows } =
    await sql`INSERT INTO signalements.reception (organisme_id, procedure_id, personne_id, lue_le)
    SELECT p.organisme_id, p.id, ${personneId}::uuid, ${clock.now().toString()}::timestamptz FROM signalements.procedure p
    WHERE p.organisme_id = ${organismeId}::uuid AND p.id = ${procedureId}::uuid
    ON CONFLICT (organisme_id, procedure_id, personne_id) DO NOTHING RETURNING procedure_id`.execute(tx);
  if (rows.length === 0) {
    const { rows: la } =
      await sql`SELECT FROM signalements.procedure WHERE organisme_id = ${organismeId}::uuid
      AND id = ${procedureId}::uuid`.execute(tx);
    return la.length > 0 ? ok(null) : refuse('ProcedureAbsente');
  }
  await consigner(context, {
    type: 'signalement.procedure_lue',
    survenuLe: clock.now(),
    sujets: { personne: personneId, procedure: procedureId },
    donnees: {},
  });
  return ok(null);
}
