import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { NomConflit } from '../domain/conflits.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import { conflitsDesDemandes } from '../domain/etudier-demande.ts';
import { cleDePlace } from '../domain/serie.ts';
import { annonceDAnnulation } from '../messages/annonces.fr.ts';
import { lireTerrain } from '../queries/terrain.ts';
import { annoncer } from './prevenir.ts';
import { prendreLePlanning, siLaPlaceEstLibre } from './verrou.ts';

type Fait = { readonly creneaux: number };
type Demande = { readonly serieId: string; readonly prevenir: boolean };

/** Annule les créneaux d'une série qui n'ont pas commencé et dont la feuille n'est pas ouverte. Se rétablit d'un coup. */
export async function annulerSerie(
  context: ActionContext,
  { serieId, prevenir }: Demande,
): Promise<Result<Fait, Refusal<'SerieIntrouvable'> | Refusal<'SerieRienAAnnuler'>>> {
  await prendreLePlanning(context);
  const serie = await serieALire(context, serieId);
  if (serie === null) return refuse('SerieIntrouvable');
  if (serie.annuleeLe !== null) return ok({ creneaux: 0 });
  const { tx, organismeId, clock } = context;
  const maintenant = clock.now().toString();
  const { rows } = await sql<{ id: string }>`
    UPDATE planning.creneau c
    SET annule_le = ${maintenant}::timestamptz, motif_annulation = 'Série annulée', revision = revision + 1,
      modifie_le = ${maintenant}::timestamptz
    WHERE c.organisme_id = ${organismeId}::uuid AND c.serie_id = ${serieId}::uuid AND c.annule_le IS NULL
      AND c.debut > ${maintenant}::timestamptz AND (planning.feuille_vue(c.organisme_id, c.id)).etat = 'prevu'
    RETURNING c.id`.execute(tx);
  if (rows.length === 0) return refuse('SerieRienAAnnuler');
  await noter(context, serieId, clock.now());
  await consignerSerie(context, 'serie.annulee', serieId, serie.sessionId, rows.length);
  if (prevenir) await prevenirSerie(context, serieId, serie.session, rows.length, false);
  return ok({ creneaux: rows.length });
}

/** Remet les créneaux qu'annuler la série avait annulés, tous ou aucun : leurs places doivent être encore libres. */
export async function retablirSerie(
  context: ActionContext,
  { serieId, prevenir }: Demande,
): Promise<
  Result<
    Fait,
    | Refusal<'SerieIntrouvable'>
    | (Refusal<'SerieEnConflit'> & { readonly places: number; readonly premiere: string })
    | Refusal<NomConflit>
  >
> {
  await prendreLePlanning(context);
  const serie = await serieALire(context, serieId);
  if (serie === null) return refuse('SerieIntrouvable');
  if (serie.annuleeLe === null) return ok({ creneaux: 0 });
  const { tx, organismeId, clock } = context;
  const annules = await creneauxAnnules(context, serieId, serie.annuleeLe);
  const premiere = await premierConflit(context, annules);
  if (premiere !== null) return refuse('SerieEnConflit', premiere);
  const pris = await siLaPlaceEstLibre(async () => {
    await sql`
      UPDATE planning.creneau SET annule_le = NULL, motif_annulation = NULL, revision = revision + 1, modifie_le = ${clock.now().toString()}::timestamptz
      WHERE organisme_id = ${organismeId}::uuid AND id = ANY (${annules.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    );
  });
  if (pris !== null) return pris;
  await noter(context, serieId, null);
  await consignerSerie(context, 'serie.retablie', serieId, serie.sessionId, annules.length);
  if (prevenir) await prevenirSerie(context, serieId, serie.session, annules.length, true);
  return ok({ creneaux: annules.length });
}

async function serieALire({ tx, organismeId }: ActionContext, serieId: string) {
  const serie = await tx
    .selectFrom('planning.serie as se')
    .innerJoin('parcours.session as s', (join) =>
      join.onRef('s.organisme_id', '=', 'se.organisme_id').onRef('s.id', '=', 'se.session_id'),
    )
    .where('se.organisme_id', '=', organismeId)
    .where('se.id', '=', serieId)
    .select(['se.session_id as sessionId', 'se.annulee_le as annuleeLe', 's.intitule as session'])
    .executeTakeFirst();
  return serie ?? null;
}

async function creneauxAnnules(
  { tx, organismeId }: ActionContext,
  serieId: string,
  annuleeLe: Temporal.Instant,
): Promise<readonly DemandeCreneau[]> {
  const { rows } = await sql<DemandeCreneau>`
    SELECT c.id, c.session_id AS "sessionId", c.groupe_id AS "groupeId", c.module_id AS "moduleId", c.modalite, c.debut, c.fin,
      c.salle_id AS "salleId", c.lien_visio AS "lienVisio", c.intitule,
      ARRAY(SELECT cf.personne_id::text FROM planning.creneau_formateur cf
             WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id) AS "formateurIds"
    FROM planning.creneau c
    WHERE c.organisme_id = ${organismeId}::uuid AND c.serie_id = ${serieId}::uuid AND c.annule_le = ${annuleeLe.toString()}::timestamptz
    ORDER BY c.debut`.execute(tx);
  return rows;
}

/** Le premier conflit de ces créneaux, qui sont d'une même session et d'un même groupe. */
async function premierConflit(context: ActionContext, creneaux: readonly DemandeCreneau[]) {
  const [premier] = creneaux;
  const dernier = creneaux.at(-1);
  if (premier === undefined || dernier === undefined) return null;
  const formateurIds = [...new Set(creneaux.flatMap((un) => un.formateurIds))];
  const salleIds = [...new Set(creneaux.flatMap(({ salleId }) => (salleId === null ? [] : [salleId])))];
  const terrain = await lireTerrain(
    context.tx,
    context.organismeId,
    { ...premier, formateurIds },
    { debut: premier.debut, fin: dernier.fin },
    salleIds,
  );
  const conflits = conflitsDesDemandes(creneaux, terrain);
  const gene = creneaux.find(({ id }) => conflits.has(id));
  return gene === undefined ? null : { places: conflits.size, premiere: cleDePlace(gene) };
}

async function noter(
  { tx, organismeId }: ActionContext,
  serieId: string,
  annuleeLe: Temporal.Instant | null,
): Promise<void> {
  await tx
    .updateTable('planning.serie')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', serieId)
    .set({ annulee_le: annuleeLe })
    .execute();
}

async function consignerSerie(
  context: ActionContext,
  type: string,
  serieId: string,
  sessionId: string,
  creneaux: number,
): Promise<void> {
  const sujets = { session: sessionId, serie: serieId };
  await consigner(context, { type, survenuLe: context.clock.now(), sujets, donnees: { creneaux } });
}

/** Tous ceux qu'un créneau de la série attend : apprenants inscrits et formateurs. */
async function prevenirSerie(
  context: ActionContext,
  serieId: string,
  session: string,
  nombre: number,
  retablie: boolean,
): Promise<void> {
  const { tx, organismeId } = context;
  const { rows } = await sql<{ personne: string }>`
    SELECT cf.personne_id AS personne FROM planning.creneau c
      JOIN planning.creneau_formateur cf ON cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id
     WHERE c.organisme_id = ${organismeId}::uuid AND c.serie_id = ${serieId}::uuid
    UNION
    SELECT i.personne_id FROM planning.serie se
      JOIN parcours.session s ON s.organisme_id = se.organisme_id AND s.id = se.session_id
      JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
     WHERE se.organisme_id = ${organismeId}::uuid AND se.id = ${serieId}::uuid
       AND parcours.est_inscrit(i.organisme_id, i.id, s.fin)
       AND EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = se.organisme_id AND c.serie_id = se.id
             AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre gm WHERE gm.organisme_id = i.organisme_id
                   AND gm.groupe_id = c.groupe_id AND gm.inscription_id = i.id)))`.execute(tx);
  const personnes = rows.map(({ personne }) => personne);
  await annoncer(context, personnes, '/planning', annonceDAnnulation(session, nombre, retablie));
}
