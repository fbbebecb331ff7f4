import { sql } from 'kysely';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle, type Ici } from './controle.ts';
import { NOM, publiees } from './fragments.ts';

/** Les créneaux `c` maintenus des 14 jours qui viennent. */
const creneauxProches = ({ organismeId, jour }: Ici) => sql`
  FROM planning.creneau c WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL
    AND c.debut >= ${jour.toString()}::date AND c.debut < ${jour.add({ days: 15 }).toString()}::date`;

const { lieu, formateur } = CONTROLES['seance-equipee'];

const seanceEquipee: Controle = {
  ...decrire('seance-equipee'),
  indicateur: 17,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT to_char(e.debut AT TIME ZONE 'Europe/Paris', 'DD/MM HH24:MI') || ', ' || e.session AS sujet,
        concat_ws(', ', CASE WHEN e.lieu THEN ${lieu} END, CASE WHEN e.formateur THEN ${formateur} END) AS detail,
        '/creneaux/' || e.id AS lien, (e.debut AT TIME ZONE 'Europe/Paris')::date AS echeance,
        (e.lieu OR e.formateur) AS manque
      FROM (SELECT c.id, c.debut, s.code AS session,
          c.salle_id IS NULL AND c.lien_visio IS NULL AND s.lien_visio IS NULL AND s.lieu = '' AS lieu,
          NOT EXISTS (SELECT FROM planning.creneau_formateur t
            WHERE t.organisme_id = c.organisme_id AND t.creneau_id = c.id) AS formateur
        FROM (SELECT c.* ${creneauxProches(ici)} AND c.modalite IN ('presentiel', 'distance')) c
        JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id) e`,
    ),
};

const sessionResponsable: Controle = {
  ...decrire('session-responsable'),
  indicateur: 18,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['session-responsable'].detail} AS detail,
        '/sessions/' || s.id AS lien, s.debut AS echeance, s.responsable_id IS NULL AS manque
      FROM parcours.session s WHERE s.organisme_id = ${ici.organismeId}::uuid AND s.annulee_le IS NULL
        AND s.fin >= ${ici.jour.toString()}::date`,
    ),
};

const distanceEncadree: Controle = {
  ...decrire('distance-encadree'),
  indicateur: 19,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule AS sujet, ${CONTROLES['distance-encadree'].detail} AS detail, '/formations/' || f.id AS lien,
        f.publiee_le::date AS echeance,
        (f.distance_assistance = '' OR f.distance_activites = '' OR f.distance_evaluations = '') AS manque ${publiees(ici)}
        AND EXISTS (SELECT FROM catalogue.module m WHERE m.organisme_id = f.organisme_id AND m.formation_id = f.id
          AND m.minutes_distance + m.minutes_foad > 0)`,
    ),
};

const formateurTitres: Controle = {
  ...decrire('formateur-titres'),
  indicateur: 21,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${NOM} AS sujet, ${CONTROLES['formateur-titres'].detail} AS detail, '/reglages/dossiers#formateurs' AS lien,
        min(c.debut)::date AS echeance,
        NOT EXISTS (SELECT FROM dossiers.formateur t WHERE t.organisme_id = p.organisme_id AND t.personne_id = p.id) AS manque
      FROM (SELECT c.* ${creneauxProches(ici)}) c
      JOIN planning.creneau_formateur t ON t.organisme_id = c.organisme_id AND t.creneau_id = c.id
      JOIN annuaire.personne p ON p.organisme_id = t.organisme_id AND p.id = t.personne_id
      GROUP BY p.organisme_id, p.id`,
    ),
};

/** Critères 4 et 5 : les moyens, et les compétences de ceux qui forment. */
export const MOYENS = [seanceEquipee, sessionResponsable, distanceEncadree, formateurTitres];
