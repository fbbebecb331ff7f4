import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

type Fait = { readonly id: string };
type Nom = { readonly sessionId: string; readonly id: string; readonly nom: string };
type NomPris = Refusal<'GroupeDejaNomme'> & { readonly nom: string };

/** Ajoute un groupe à une session. Envoyé deux fois avec le même id, il est ajouté une fois. */
export async function creerGroupe(
  context: ActionContext,
  { sessionId, id, nom }: Nom,
): Promise<Result<Fait, Refusal<'SessionIntrouvable'> | NomPris>> {
  const { tx, organismeId } = context;
  const session = await tx
    .selectFrom('parcours.session')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', sessionId)
    .select('id')
    .executeTakeFirst();
  if (session === undefined) return refuse('SessionIntrouvable');
  return siLeNomEstLibre(nom, async () => {
    const ecrit = await tx
      .insertInto('planning.groupe')
      .values({ organisme_id: organismeId, id, session_id: sessionId, nom })
      .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (ecrit !== undefined) await consignerGroupe(context, 'groupe.cree', { sessionId, id, nom });
    return ok({ id });
  });
}

/** Change le nom d'un groupe. */
export async function renommerGroupe(
  context: ActionContext,
  groupe: Nom,
): Promise<Result<Fait, Refusal<'GroupeHorsSession'> | NomPris>> {
  return siLeNomEstLibre(groupe.nom, async () => {
    const ecrit = await context.tx
      .updateTable('planning.groupe')
      .where('organisme_id', '=', context.organismeId)
      .where('session_id', '=', groupe.sessionId)
      .where('id', '=', groupe.id)
      .set({ nom: groupe.nom })
      .returning('id')
      .executeTakeFirst();
    if (ecrit === undefined) return refuse('GroupeHorsSession');
    await consignerGroupe(context, 'groupe.renomme', groupe);
    return ok({ id: groupe.id });
  });
}

/** Retire un groupe qui n'a jamais eu de créneau. */
export async function retirerGroupe(
  context: ActionContext,
  { sessionId, id }: Omit<Nom, 'nom'>,
): Promise<Result<Fait, Refusal<'GroupeHorsSession'> | Refusal<'GroupeAvecCreneaux'>>> {
  const { tx, organismeId } = context;
  const utilise = await tx
    .selectFrom('planning.creneau')
    .where('organisme_id', '=', organismeId)
    .where('groupe_id', '=', id)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (utilise !== undefined) return refuse('GroupeAvecCreneaux');
  await tx
    .deleteFrom('planning.groupe_membre')
    .where('organisme_id', '=', organismeId)
    .where('groupe_id', '=', id)
    .execute();
  const retire = await tx
    .deleteFrom('planning.groupe')
    .where('organisme_id', '=', organismeId)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .returning('nom')
    .executeTakeFirst();
  if (retire === undefined) return refuse('GroupeHorsSession');
  await consignerGroupe(context, 'groupe.retire', { sessionId, id, nom: retire.nom });
  return ok({ id });
}

export interface Membre {
  readonly groupeId: string;
  readonly inscriptionId: string;
}

/** Dit qui est dans chaque groupe d'une session : la liste entière, qui remplace l'ancienne. Rend le nombre de changements. */
export async function repartirGroupes(
  context: ActionContext,
  { sessionId, membres }: { readonly sessionId: string; readonly membres: readonly Membre[] },
): Promise<Result<{ readonly changements: number }, Refusal<'GroupeHorsSession'>>> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<{ ajoutes: number; retires: number; valables: number }>`
    WITH voulus AS (
      SELECT DISTINCT m."groupeId" AS groupe_id, m."inscriptionId" AS inscription_id
      FROM jsonb_to_recordset(${JSON.stringify(membres)}::jsonb) AS m("groupeId" uuid, "inscriptionId" uuid)
      JOIN planning.groupe g ON g.organisme_id = ${organismeId}::uuid AND g.id = m."groupeId" AND g.session_id = ${sessionId}::uuid
      JOIN parcours.inscription i ON i.organisme_id = g.organisme_id AND i.id = m."inscriptionId" AND i.session_id = g.session_id
    ), retires AS (
      DELETE FROM planning.groupe_membre x USING planning.groupe g
      WHERE x.organisme_id = ${organismeId}::uuid AND g.organisme_id = x.organisme_id AND g.id = x.groupe_id
        AND g.session_id = ${sessionId}::uuid
        AND NOT EXISTS (SELECT FROM voulus v WHERE v.groupe_id = x.groupe_id AND v.inscription_id = x.inscription_id)
      RETURNING 1
    ), ajoutes AS (
      INSERT INTO planning.groupe_membre (organisme_id, groupe_id, inscription_id)
      SELECT ${organismeId}::uuid, groupe_id, inscription_id FROM voulus ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*) FROM ajoutes)::int AS ajoutes, (SELECT count(*) FROM retires)::int AS retires,
      (SELECT count(*) FROM voulus)::int AS valables`.execute(tx);
  const { ajoutes = 0, retires = 0, valables = 0 } = rows[0] ?? {};
  if (valables < membres.length) return refuse('GroupeHorsSession');
  const changements = ajoutes + retires;
  if (changements > 0) {
    await consigner(context, {
      type: 'groupe.reparti',
      survenuLe: clock.now(),
      sujets: { session: sessionId },
      donnees: { ajoutes, retires },
    });
  }
  return ok({ changements });
}

async function siLeNomEstLibre<R extends Refusal>(
  nom: string,
  ecrire: () => Promise<Result<Fait, R>>,
): Promise<Result<Fait, R | NomPris>> {
  try {
    return await ecrire();
  } catch (error) {
    if (brokenConstraint(error) !== 'groupe_organisme_id_session_id_nom_key') throw error;
    return refuse('GroupeDejaNomme', { nom });
  }
}

async function consignerGroupe(
  context: ActionContext,
  type: string,
  { sessionId, id, nom }: Nom,
): Promise<void> {
  const sujets = { session: sessionId, groupe: id };
  await consigner(context, { type, survenuLe: context.clock.now(), sujets, donnees: { nom } });
}
