import { sql } from 'kysely';
import { reponsesDecidees } from '#capabilities/enquetes/index.ts';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle } from './controle.ts';
import { sessionsDe } from './fragments.ts';

/** Une session finie a son enquête à chaud sous 15 jours. */
const enqueteAChaud: Controle = {
  ...decrire('enquete-a-chaud'),
  indicateur: 30,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['enquete-a-chaud'].detail} AS detail,
        '/enquetes' AS lien, s.fin + 15 AS echeance,
        NOT EXISTS (SELECT FROM enquetes.campagne c WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id
          AND c.genre = 'a_chaud' AND c.ouverte_le <= ${ici.jour.toString()}::date) AS manque
        ${sessionsDe(ici)} AND s.fin < ${ici.jour.toString()}::date`,
    ),
};

/** Chaque session d'alternance fait évaluer ses enseignements avant sa fin, à part de la satisfaction. */
const enseignementsEvalues: Controle = {
  ...decrire('enseignements-evalues'),
  indicateur: 33,
  depuis: 2026,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['enseignements-evalues'].detail} AS detail,
        '/enquetes' AS lien, s.fin AS echeance,
        NOT EXISTS (SELECT FROM enquetes.campagne c WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id
          AND c.genre = 'enseignements' AND c.ouverte_le <= ${ici.jour.toString()}::date) AS manque
        ${sessionsDe(ici)} AND s.alternance`,
    ),
};

/** Une évaluation finie est restituée aux équipes sous 30 jours. */
const enseignementsRestitues: Controle = {
  ...decrire('enseignements-restitues'),
  indicateur: 33,
  depuis: 2026,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['enseignements-restitues'].detail} AS detail,
        '/enquetes/' || c.id AS lien, c.fin + 30 AS echeance,
        NOT EXISTS (SELECT FROM enquetes.restitution r WHERE r.organisme_id = c.organisme_id AND r.campagne_id = c.id
          AND r.le <= ${ici.jour.toString()}::date) AS manque
      FROM (SELECT s.* ${sessionsDe(ici)}) s
      JOIN enquetes.campagne c ON c.organisme_id = s.organisme_id AND c.session_id = s.id
      WHERE c.genre = 'enseignements' AND c.fin < ${ici.jour.toString()}::date`,
    ),
};

/** Un avis défavorable reçoit une décision. */
const avisDefavorablesDecides: Controle = {
  ...decrire('avis-defavorables-decides'),
  indicateur: 31,
  run: (ici) =>
    constater(ici, reponsesDecidees({ ...ici, detail: CONTROLES['avis-defavorables-decides'].detail })),
};

/** Critère 7, pour ce que les enquêtes disent. */
export const ENQUETES = [
  enqueteAChaud,
  enseignementsEvalues,
  enseignementsRestitues,
  avisDefavorablesDecides,
];
