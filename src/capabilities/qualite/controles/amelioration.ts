import { sql } from 'kysely';
import { RECLAMATION_EN_RETARD } from '#capabilities/amelioration/index.ts';
import { decrire, CONTROLES } from '../messages-controles.fr.ts';
import { constater, type Controle, type Ici } from './controle.ts';

const jourDe = ({ jour }: Ici) => sql`${jour.toString()}::date`;

/** Les réclamations `r` : celles qui sont ouvertes, et celles de l'année. */
const reclamationsDe = (
  ici: Ici,
) => sql`FROM amelioration.reclamation r WHERE r.organisme_id = ${ici.organismeId}::uuid
  AND (r.close_le IS NULL OR r.recue_le > ${jourDe(ici)} - interval '12 months')`;

const reclamationDelais: Controle = {
  ...decrire('reclamation-delais'),
  indicateur: 31,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT r.objet AS sujet, CASE WHEN r.repondue_le IS NULL AND r.repondre_avant < ${jourDe(ici)}
          THEN ${CONTROLES['reclamation-delais'].reponse} ELSE ${CONTROLES['reclamation-delais'].accuse} END AS detail,
        '/reclamations/' || r.id AS lien,
        CASE WHEN r.accusee_le IS NULL THEN r.accuser_avant ELSE r.repondre_avant END AS echeance,
        ${RECLAMATION_EN_RETARD(ici.jour.toString())} AS manque ${reclamationsDe(ici)}`,
    ),
};

const incidentResolu: Controle = {
  ...decrire('incident-resolu'),
  indicateur: 31,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT left(i.description, 100) AS sujet, ${CONTROLES['incident-resolu'].detail} AS detail,
        '/incidents/' || i.id AS lien, i.survenu_le + 7 AS echeance,
        i.resolu_le IS NULL AND i.survenu_le + 7 < ${jourDe(ici)} AS manque
      FROM amelioration.incident i WHERE i.organisme_id = ${ici.organismeId}::uuid
        AND i.survenu_le > ${jourDe(ici)} - interval '12 months'`,
    ),
};

const suiteDonnee: Controle = {
  ...decrire('reclamation-suite'),
  indicateur: 32,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT r.objet AS sujet, ${CONTROLES['reclamation-suite'].detail} AS detail, '/reclamations/' || r.id AS lien,
        r.repondre_avant AS echeance, r.close_le IS NOT NULL AND r.issue <> 'retiree' AND r.sans_action_motif IS NULL
          AND NOT EXISTS (SELECT FROM amelioration.action_lien l WHERE l.organisme_id = r.organisme_id
            AND l.objet_id = r.id AND l.genre = 'reclamation') AS manque ${reclamationsDe(ici)}`,
    ),
};

const actionDansLesTemps: Controle = {
  ...decrire('action-faite'),
  indicateur: 32,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT a.quoi AS sujet, CASE WHEN a.faite_le IS NULL THEN ${CONTROLES['action-faite'].retard}
          ELSE ${CONTROLES['action-faite'].efficacite} END AS detail,
        '/ameliorations/' || a.id AS lien, coalesce(a.faite_le + 90, a.echeance) AS echeance,
        (a.faite_le IS NULL AND a.echeance < ${jourDe(ici)})
          OR (a.efficacite IS NULL AND a.faite_le + 90 < ${jourDe(ici)}) AS manque
      FROM amelioration.action a WHERE a.organisme_id = ${ici.organismeId}::uuid AND a.abandonnee_le IS NULL`,
    ),
};

const risqueRevu: Controle = {
  ...decrire('risque-revu'),
  indicateur: 32,
  depuis: 2026,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT r.intitule AS sujet, ${CONTROLES['risque-revu'].detail} AS detail, '/risques/' || r.id AS lien,
        (d.le + interval '12 months')::date AS echeance, d.le <= ${jourDe(ici)} - interval '12 months' AS manque
      FROM amelioration.risque r
      CROSS JOIN LATERAL (SELECT max(v.le) AS le FROM amelioration.risque_revue v
        WHERE v.organisme_id = r.organisme_id AND v.risque_id = r.id) d
      WHERE r.organisme_id = ${ici.organismeId}::uuid AND r.clos_le IS NULL`,
    ),
};

/** Une veille exploitée depuis moins de tant de mois ; les domaines sont ceux des indicateurs 23, 24 et 25. */
const veilleRecente = (
  id: 'veille-legale' | 'veille-metiers' | 'veille-pedagogique',
  indicateur: number,
): Controle => {
  const { domaine, mois, detail } = CONTROLES[id];
  return {
    ...decrire(id),
    indicateur,
    run: (ici) =>
      constater(
        ici,
        sql`SELECT ${detail} AS sujet, '' AS detail, '/veille?domaine=' || ${domaine}::text AS lien,
          (d.le + make_interval(months => ${mois}))::date AS echeance,
          d.le IS NULL OR d.le < ${jourDe(ici)} - make_interval(months => ${mois}) AS manque
        FROM (SELECT max(v.le) FILTER (WHERE v.domaine = ${domaine} AND v.exploitee_le IS NOT NULL) AS le
          FROM amelioration.veille v WHERE v.organisme_id = ${ici.organismeId}::uuid HAVING count(*) > 0) d`,
      ),
  };
};

export const AMELIORATION: readonly Controle[] = [
  veilleRecente('veille-legale', 23),
  veilleRecente('veille-metiers', 24),
  veilleRecente('veille-pedagogique', 25),
  reclamationDelais,
  incidentResolu,
  suiteDonnee,
  actionDansLesTemps,
  risqueRevu,
];
