import { sql } from 'kysely';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle } from './controle.ts';
import { dossiersDe, sessionsDe, SUJET_DOSSIER } from './fragments.ts';

const { entreprise, tuteur } = CONTROLES['tuteur-designe'];

const tuteurDesigne: Controle = {
  ...decrire('tuteur-designe'),
  indicateur: 13,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, concat_ws(', ', CASE WHEN i.entreprise_id IS NULL THEN ${entreprise} END,
          CASE WHEN i.tuteur_id IS NULL THEN ${tuteur} END) AS detail, '/inscriptions/' || i.id AS lien,
        s.debut AS echeance, (i.entreprise_id IS NULL OR i.tuteur_id IS NULL) AS manque
        ${dossiersDe(ici)} AND s.alternance`,
    ),
};

/** Le jury suit la fin de la formation : six mois, puis le résultat doit être connu. */
const certificationDecidee: Controle = {
  ...decrire('certification-decidee'),
  indicateur: 16,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['certification-decidee'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, (s.fin + interval '6 months')::date AS echeance,
        NOT EXISTS (SELECT FROM parcours.etape e WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id
          AND e.type IN ('certification.obtenue', 'certification.refusee') AND e.le <= ${ici.jour.toString()}::date) AS manque
        ${dossiersDe(ici)} AND f.certification IS NOT NULL AND s.fin < ${ici.jour.toString()}::date`,
    ),
};

const entreprisesAssociees: Controle = {
  ...decrire('entreprises-associees'),
  indicateur: 28,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT s.intitule || ', ' || s.code AS sujet, ${CONTROLES['entreprises-associees'].detail} AS detail,
        '/sessions/' || s.id AS lien, s.debut AS echeance,
        NOT EXISTS (SELECT FROM parcours.inscription i WHERE i.organisme_id = s.organisme_id AND i.session_id = s.id
          AND i.entreprise_id IS NOT NULL) AS manque ${sessionsDe(ici)} AND s.alternance`,
    ),
};

/** Indicateurs 13, 16 et 28 : le lien avec l'entreprise et le certificateur. */
export const ALTERNANCE_ET_CERTIFICATION = [tuteurDesigne, certificationDecidee, entreprisesAssociees];
