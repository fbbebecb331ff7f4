import { sql } from 'kysely';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { DemandeCreneau } from '../domain/demande.ts';

type Ecrivain = Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>;

/** Écrit des créneaux et leurs formateurs : deux requêtes, quel que soit leur nombre. */
export async function ecrireCreneaux(
  { tx, organismeId, clock }: Ecrivain,
  creneaux: readonly DemandeCreneau[],
  serieId: string | null = null,
): Promise<void> {
  const now = clock.now().toString();
  const lignes = JSON.stringify(creneaux.map(enLigne));
  await sql`
    INSERT INTO planning.creneau (organisme_id, id, session_id, groupe_id, module_id, modalite, debut, fin, salle_id, lien_visio,
      intitule, serie_id, cree_le, modifie_le)
    SELECT ${organismeId}::uuid, id, session_id, groupe_id, module_id, modalite, debut, fin, salle_id, lien_visio, intitule,
      ${serieId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${lignes}::jsonb) AS l(id uuid, session_id uuid, groupe_id uuid, module_id uuid, modalite text,
      debut timestamptz, fin timestamptz, salle_id uuid, lien_visio text, intitule text)`.execute(tx);
  await ecrireFormateurs({ tx, organismeId }, creneaux);
}

/** La période est recopiée du créneau par la base : celle écrite ici n'est qu'une forme à remplir. */
export async function ecrireFormateurs(
  { tx, organismeId }: Pick<Ecrivain, 'tx' | 'organismeId'>,
  creneaux: readonly Pick<DemandeCreneau, 'id' | 'formateurIds'>[],
): Promise<void> {
  const rows = creneaux.flatMap(({ id, formateurIds }) =>
    [...new Set(formateurIds)].map((personne) => ({ creneau: id, personne })),
  );
  if (rows.length === 0) return;
  await sql`
    INSERT INTO planning.creneau_formateur (organisme_id, creneau_id, personne_id, periode)
    SELECT ${organismeId}::uuid, creneau, personne, 'empty' FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS l(creneau uuid, personne uuid)`.execute(tx);
}

const enLigne = (creneau: DemandeCreneau) => ({
  id: creneau.id,
  session_id: creneau.sessionId,
  groupe_id: creneau.groupeId,
  module_id: creneau.moduleId,
  modalite: creneau.modalite,
  debut: creneau.debut.toString(),
  fin: creneau.fin.toString(),
  salle_id: creneau.salleId,
  lien_visio: creneau.lienVisio,
  intitule: creneau.intitule,
});

/** Ce que le registre garde d'un créneau : rien de personnel, le lien de la visio non plus. */
export const donneesDuFait = (creneau: DemandeCreneau): JsonObject => ({
  debut: creneau.debut.toString(),
  fin: creneau.fin.toString(),
  modalite: creneau.modalite,
  module: creneau.moduleId,
  salle: creneau.salleId,
  formateurs: creneau.formateurIds.length,
});

/** Les frises du créneau, de la session, de la salle et des formateurs le retrouvent. */
export const sujetsDuFait = (
  creneau: Pick<DemandeCreneau, 'id' | 'sessionId' | 'salleId' | 'formateurIds'>,
): Record<string, string> => ({
  creneau: creneau.id,
  session: creneau.sessionId,
  ...(creneau.salleId === null ? {} : { salle: creneau.salleId }),
  ...Object.fromEntries(creneau.formateurIds.map((id, rang) => [`formateur_${rang + 1}`, id])),
});
