import { sql } from 'kysely';
import { fichesPubliees, MANQUES_PUBLICATION } from '#capabilities/catalogue/index.ts';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, constaterElements, type Controle } from './controle.ts';
import { publiees } from './fragments.ts';

const lienDe = (formationId: string) => `/formations/${formationId}`;

/** Une fiche publiée à qui il manque une rubrique est en défaut dès maintenant : son échéance est le jour de la publication. */
const ficheComplete: Controle = {
  ...decrire('fiche-complete'),
  indicateur: 1,
  run: async ({ tx, organismeId, jour }) => {
    const fiches = await fichesPubliees(tx, organismeId, jour);
    return constaterElements(
      jour,
      fiches.map(({ id, intitule, manques }) => {
        const bloquants = manques.filter(({ niveau }) => niveau === 'bloquant');
        return {
          sujet: intitule,
          detail: bloquants.map((manque) => MANQUES_PUBLICATION[manque.id]).join(' '),
          lien: lienDe(id),
          echeance: jour.subtract({ days: 1 }).toString(),
          manque: bloquants.length > 0,
        };
      }),
    );
  },
};

const ficheRelue: Controle = {
  ...decrire('fiche-relue'),
  indicateur: 1,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule AS sujet, ${CONTROLES['fiche-relue'].detail} AS detail, '/formations/' || f.id AS lien,
        NULL::date AS echeance,
        (f.relue_le IS NULL OR f.relue_le < ${ici.jour.subtract({ months: 12 }).toString()}::date) AS manque ${publiees(ici)}`,
    ),
};

/** Une formation déjà suivie a ses résultats un an après la fin de sa première session. */
const resultatsPublies: Controle = {
  ...decrire('resultats-publies'),
  indicateur: 2,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT f.intitule AS sujet, ${CONTROLES['resultats-publies'].detail} AS detail, '/formations/' || f.id AS lien,
        finie.echeance, NOT EXISTS (SELECT FROM catalogue.indicateur_publie r
          WHERE r.organisme_id = f.organisme_id AND r.formation_id = f.id) AS manque
      FROM (SELECT f.* ${publiees(ici)}) f
      CROSS JOIN LATERAL (SELECT (min(s.fin) + interval '1 year')::date AS echeance FROM parcours.session s
        WHERE s.organisme_id = f.organisme_id AND s.formation_id = f.id AND s.annulee_le IS NULL
          AND s.fin < ${ici.jour.toString()}::date) finie
      WHERE finie.echeance IS NOT NULL`,
    ),
};

const { taux, debouches, poursuites } = CONTROLES['certification-presentee'];

const certificationPresentee: Controle = {
  ...decrire('certification-presentee'),
  indicateur: 3,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT e.intitule AS sujet, concat_ws(', ', CASE WHEN e.taux THEN ${taux} END,
          CASE WHEN e.debouches THEN ${debouches} END, CASE WHEN e.poursuites THEN ${poursuites} END) AS detail,
        '/formations/' || e.id AS lien, NULL::date AS echeance, (e.taux OR e.debouches OR e.poursuites) AS manque
      FROM (SELECT f.id, f.intitule, f.debouches = '' AS debouches, f.poursuites = '' AS poursuites,
          NOT EXISTS (SELECT FROM catalogue.indicateur_publie r WHERE r.organisme_id = f.organisme_id
            AND r.formation_id = f.id AND r.code = 'certification') AS taux ${publiees(ici)}
          AND f.certification IS NOT NULL) e`,
    ),
};

/** Critère 1 : informer le public. */
export const INFORMATION = [ficheComplete, ficheRelue, resultatsPublies, certificationPresentee];
