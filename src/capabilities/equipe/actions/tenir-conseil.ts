import { sql } from 'kysely';
import { personneParId } from '#capabilities/annuaire/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Mission } from '../queries/referents.query.ts';

/** Enters a member of the conseil de perfectionnement. `du`: ISO 8601 calendar date. */
export async function entrerAuConseil(
  context: ActionContext,
  membre: { readonly id: string; readonly nom: string; readonly qualite: string; readonly du: string },
): Promise<Result<null>> {
  const { rows } = await sql`INSERT INTO equipe.conseil_membre (organisme_id, id, nom, qualite, du)
    VALUES (${context.organismeId}::uuid, ${membre.id}::uuid, ${membre.nom}, ${membre.qualite}, ${membre.du}::date)
    ON CONFLICT DO NOTHING RETURNING id`.execute(context.tx);
  if (rows.length > 0) await noter(context, 'conseil.membre_entre', membre.id, { qualite: membre.qualite });
  return ok(null);
}

/** Ends the office of a member today. Safe to repeat. */
export async function quitterLeConseil(
  context: ActionContext,
  membreConseilId: string,
): Promise<Result<null>> {
  const { rows } =
    await sql`UPDATE equipe.conseil_membre SET au = greatest(du, ${today(context.clock).toString()}::date)
    WHERE organisme_id = ${context.organismeId}::uuid AND id = ${membreConseilId}::uuid AND au IS NULL
    RETURNING id`.execute(context.tx);
  if (rows.length > 0) await noter(context, 'conseil.membre_sorti', membreConseilId, {});
  return ok(null);
}

/** Calls a meeting, past or to come, with its agenda. */
export async function convoquerConseil(
  context: ActionContext,
  reunion: { readonly id: string; readonly tenueLe: string; readonly ordreDuJour: string },
): Promise<Result<null>> {
  const { rows } = await sql`INSERT INTO equipe.reunion (organisme_id, id, tenue_le, ordre_du_jour)
    VALUES (${context.organismeId}::uuid, ${reunion.id}::uuid, ${reunion.tenueLe}::date, ${reunion.ordreDuJour})
    ON CONFLICT DO NOTHING RETURNING id`.execute(context.tx);
  if (rows.length > 0) await noter(context, 'conseil.convoque', reunion.id, { tenueLe: reunion.tenueLe });
  return ok(null);
}

export interface CompteRendu {
  readonly reunionId: string;
  readonly presents: string;
  readonly compteRendu: string;
  readonly decisions: string | null;
}

/** Writes the minutes of a meeting held; written again, the former text stays in the register. */
export async function rendreCompte(
  context: ActionContext,
  { reunionId, presents, compteRendu, decisions }: CompteRendu,
): Promise<Result<null, Refusal<'ReunionPasTenue'>>> {
  const { tx, organismeId, clock } = context;
  const { rows } =
    await sql`UPDATE equipe.reunion SET presents = ${presents}, compte_rendu = ${compteRendu}, decisions = ${decisions},
      redige_le = ${clock.now().toString()}::timestamptz
    WHERE organisme_id = ${organismeId}::uuid AND id = ${reunionId}::uuid AND tenue_le <= ${today(clock).toString()}::date
    RETURNING id`.execute(tx);
  if (rows.length === 0) return refuse('ReunionPasTenue');
  await noter(context, 'conseil.compte_rendu', reunionId, { compteRendu, decisions });
  return ok(null);
}

/** Names a referent from a day on; the one in place ends the day before. */
export async function nommerReferent(
  context: ActionContext,
  { id, mission, personneId, du }: { id: string; mission: Mission; personneId: string; du: string },
): Promise<Result<null, Refusal<'FormateurSansFiche'>>> {
  const { tx, organismeId, clock } = context;
  if ((await personneParId(tx, organismeId, personneId)) === null) return refuse('FormateurSansFiche');
  await sql`UPDATE equipe.referent SET au = greatest(du, ${du}::date - 1)
    WHERE organisme_id = ${organismeId}::uuid AND mission = ${mission} AND au IS NULL AND id <> ${id}::uuid`.execute(
    tx,
  );
  const { rows } = await sql`INSERT INTO equipe.referent (organisme_id, id, mission, personne_id, du)
    VALUES (${organismeId}::uuid, ${id}::uuid, ${mission}, ${personneId}::uuid, ${du}::date) ON CONFLICT DO NOTHING RETURNING id`.execute(
    tx,
  );
  if (rows.length === 0) return ok(null);
  await consigner(context, {
    type: 'referent.nomme',
    survenuLe: clock.now(),
    sujets: { personne: personneId, referent: id },
    donnees: { mission, du },
  });
  return ok(null);
}

const noter = (
  context: ActionContext,
  type: string,
  conseil: string,
  donnees: Readonly<Record<string, string | null>>,
) => consigner(context, { type, survenuLe: context.clock.now(), sujets: { conseil }, donnees });
