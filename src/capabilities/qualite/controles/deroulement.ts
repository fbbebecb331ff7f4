import { type RawBuilder, sql } from 'kysely';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle } from './controle.ts';
import { dossiersDe, NOM, SUJET_DOSSIER } from './fragments.ts';

const convocationEnvoyee: Controle = {
  ...decrire('convocation-envoyee'),
  indicateur: 9,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['convocation-envoyee'].detail} AS detail,
        '/sessions/' || s.id || '/documents' AS lien, s.debut AS echeance,
        NOT EXISTS (SELECT FROM documents.sujet x
          JOIN documents.document d ON d.organisme_id = x.organisme_id AND d.id = x.document_id
            AND d.type = 'convocation' AND d.annule_le IS NULL
          JOIN documents.envoi v ON v.organisme_id = d.organisme_id AND v.document_id = d.id
            AND v.envoye_le::date <= ${ici.jour.toString()}::date
          WHERE x.organisme_id = i.organisme_id AND x.genre = 'inscription' AND x.sujet_id = i.id) AS manque
        ${dossiersDe(ici)}`,
    ),
};

const { reglement, livret, detail: aEtablir } = CONTROLES['reglement-et-livret'];

const reglementEtLivret: Controle = {
  ...decrire('reglement-et-livret'),
  indicateur: 9,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT a.sujet, ${aEtablir} AS detail, '/documents' AS lien, NULL::date AS echeance,
        NOT EXISTS (SELECT FROM documents.document d WHERE d.organisme_id = ${ici.organismeId}::uuid AND d.type = a.type
          AND d.annule_le IS NULL AND d.cree_le::date <= ${ici.jour.toString()}::date) AS manque
      FROM (VALUES ('reglement-interieur', ${reglement}), ('livret-accueil', ${livret})) a (type, sujet)`,
    ),
};

const depuis = (jour: RawBuilder<unknown>, colonne: string, table: string) => sql`
  EXISTS (SELECT FROM ${sql.table(table)} t WHERE t.organisme_id = i.organisme_id AND t.inscription_id = i.id
    AND t.${sql.ref(colonne)} > ${jour})`;

/** Une session commencée depuis plus de 30 jours et qui n'est pas finie : chacun y a laissé une trace récente. */
const suiviRecent: Controle = {
  ...decrire('suivi-recent'),
  indicateur: 10,
  run: (ici) => {
    const avant = sql`${ici.jour.subtract({ days: 30 }).toString()}::date`;
    return constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['suivi-recent'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, ${ici.jour.subtract({ days: 1 }).toString()}::date AS echeance,
        NOT (${depuis(avant, 'signee_le', 'emargement.presence')} OR ${depuis(avant, 'le', 'emargement.activite')}
          OR ${depuis(avant, 'evalue_le', 'parcours.evaluation')}) AS manque
        ${dossiersDe(ici)} AND i.situation IN ('inscription.enregistree', 'parcours.repris')
          AND s.debut <= ${avant} AND s.fin >= ${ici.jour.toString()}::date`,
    );
  },
};

const acquisEvalues: Controle = {
  ...decrire('acquis-evalues'),
  indicateur: 11,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['acquis-evalues'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, s.fin AS echeance,
        NOT EXISTS (SELECT FROM parcours.evaluation v WHERE v.organisme_id = i.organisme_id AND v.inscription_id = i.id)
          AS manque ${dossiersDe(ici)} AND s.fin < ${ici.jour.toString()}::date`,
    ),
};

const attestationRemise: Controle = {
  ...decrire('attestation-remise'),
  indicateur: 11,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['attestation-remise'].detail} AS detail,
        '/sessions/' || s.id || '/documents' AS lien, s.fin + 15 AS echeance,
        NOT EXISTS (SELECT FROM documents.sujet x
          JOIN documents.document d ON d.organisme_id = x.organisme_id AND d.id = x.document_id AND d.annule_le IS NULL
            AND d.type IN ('attestation-fin-formation', 'certificat-realisation')
            AND d.cree_le::date <= ${ici.jour.toString()}::date
          WHERE x.organisme_id = i.organisme_id AND x.genre = 'inscription' AND x.sujet_id = i.id) AS manque
        ${dossiersDe(ici)} AND s.fin < ${ici.jour.toString()}::date`,
    ),
};

const abandonExplique: Controle = {
  ...decrire('abandon-explique'),
  indicateur: 12,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${SUJET_DOSSIER} AS sujet, ${CONTROLES['abandon-explique'].detail} AS detail,
        '/inscriptions/' || i.id AS lien, e.le AS echeance, coalesce(e.donnees ->> 'motif', '') = '' AS manque
      FROM parcours.etape e
      JOIN parcours.inscription i ON i.organisme_id = e.organisme_id AND i.id = e.inscription_id
      JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
      JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
      WHERE e.organisme_id = ${ici.organismeId}::uuid AND e.type = 'parcours.abandonne'
        AND e.le BETWEEN ${ici.jour.subtract({ months: 12 }).toString()}::date AND ${ici.jour.toString()}::date
        AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = e.organisme_id AND a.annule_etape_id = e.id)`,
    ),
};

/** On examine les personnes attendues sur les 30 derniers jours ; trois absences que rien n'explique alertent. */
const absencesExpliquees: Controle = {
  ...decrire('absences-expliquees'),
  indicateur: 12,
  run: (ici) =>
    constater(
      ici,
      sql`SELECT ${NOM} AS sujet, ${CONTROLES['absences-expliquees'].detail} AS detail,
        '/emargement/absences?personneId=' || p.id AS lien, (max(c.debut)::date + 7) AS echeance,
        count(*) FILTER (WHERE x.statut = 'absent') >= 3 AS manque
      FROM emargement.presence x
      JOIN planning.creneau c ON c.organisme_id = x.organisme_id AND c.id = x.creneau_id
      JOIN parcours.inscription i ON i.organisme_id = x.organisme_id AND i.id = x.inscription_id
      JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
      WHERE x.organisme_id = ${ici.organismeId}::uuid AND x.remplacee_par IS NULL
        AND c.debut >= ${ici.jour.subtract({ days: 30 }).toString()}::date AND c.debut < ${ici.jour.add({ days: 1 }).toString()}::date
      GROUP BY p.id, p.nom_usage, p.nom_naissance, p.prenom`,
    ),
};

/** Critère 3 : accueillir, accompagner, suivre et évaluer. */
export const DEROULEMENT = [
  convocationEnvoyee,
  reglementEtLivret,
  suiviRecent,
  acquisEvalues,
  attestationRemise,
  abandonExplique,
  absencesExpliquees,
];
