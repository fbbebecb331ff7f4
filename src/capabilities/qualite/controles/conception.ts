import { sql } from 'kysely';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle } from './controle.ts';
import { dossiersDe, publiees, sessionsDe, SUJET_DOSSIER } from './fragments.ts';

const besoinAnalyse: Controle = {
  ...decrire('besoin-analyse'),
  indicateur: 4,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['besoin-analyse'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, s.debut AS echeance,
        (i.projet IS NULL AND (i.positionne_le IS NULL OR i.positionne_le::date > ${ici.jour.toString()}::date)
          AND NOT EXISTS (SELECT FROM parcours.etape e WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id
            AND e.type = 'entretien.tenu' AND e.le <= ${ici.jour.toString()}::date)) AS manque ${dossiersDe(ici)}`,
    ),
};

const { objectifs, evaluation } = CONTROLES['objectifs-evalues'];

const objectifsEvalues: Controle = {
  ...decrire('objectifs-evalues'),
  indicateur: 5,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule AS sujet, concat_ws(', ', CASE WHEN cardinality(f.objectifs) = 0 THEN ${objectifs} END,
          CASE WHEN f.evaluation = '' THEN ${evaluation} END) AS detail, '/formations/' || f.id AS lien,
        f.publiee_le::date AS echeance, (cardinality(f.objectifs) = 0 OR f.evaluation = '') AS manque ${publiees(ici)}`,
    ),
};

const { contenu, duree } = CONTROLES['modules-decrits'];
const MINUTES = sql`(m.minutes_presentiel + m.minutes_distance + m.minutes_foad + m.minutes_entreprise)`;

const modulesDecrits: Controle = {
  ...decrire('modules-decrits'),
  indicateur: 6,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule || ', ' || m.intitule AS sujet, concat_ws(', ', CASE WHEN m.contenu = '' THEN ${contenu} END,
          CASE WHEN ${MINUTES} = 0 THEN ${duree} END) AS detail, '/formations/' || f.id AS lien,
        f.publiee_le::date AS echeance, (m.contenu = '' OR ${MINUTES} = 0) AS manque
      FROM (SELECT f.* ${publiees(ici)}) f
      JOIN catalogue.module m ON m.organisme_id = f.organisme_id AND m.formation_id = f.id`,
    ),
};

/** La certification s'apprécie à l'entrée : une session entrée avant la fin de l'enregistrement va à son terme. */
const certificationActive: Controle = {
  ...decrire('certification-active'),
  indicateur: 7,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['certification-active'].detail} AS detail,
        '/sessions/' || s.id AS lien, s.debut AS echeance, (c.date_fin_enregistrement < s.debut) IS TRUE AS manque
      FROM (SELECT s.* ${sessionsDe(ici)}) s
      JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
      JOIN referentiels.certification c ON c.numero = f.certification`,
    ),
};

const modulesEtBlocs: Controle = {
  ...decrire('modules-et-blocs'),
  indicateur: 7,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule || ', ' || m.intitule AS sujet, ${CONTROLES['modules-et-blocs'].detail} AS detail,
        '/formations/' || f.id AS lien, NULL::date AS echeance,
        (m.bloc_code IS NULL AND cardinality(m.competences) = 0) AS manque
      FROM (SELECT f.* ${publiees(ici)} AND f.certification IS NOT NULL) f
      JOIN catalogue.module m ON m.organisme_id = f.organisme_id AND m.formation_id = f.id`,
    ),
};

const positionnementFait: Controle = {
  ...decrire('positionnement-fait'),
  indicateur: 8,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['positionnement-fait'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, s.debut AS echeance,
        (i.positionne_le IS NULL OR i.positionne_le::date > ${ici.jour.toString()}::date) AS manque ${dossiersDe(ici)}`,
    ),
};

/** Critère 2 : fixer des objectifs et concevoir. */
export const CONCEPTION = [
  besoinAnalyse,
  objectifsEvalues,
  modulesDecrits,
  certificationActive,
  modulesEtBlocs,
  positionnementFait,
];
