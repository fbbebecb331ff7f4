import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/db/types.ts';
import { newId } from '#platform/ids.ts';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { type Cas, CAS_AMELIORATION } from '../fixtures/cas-amelioration.ts';
import { TOUS_LES_CONTROLES } from './index.ts';

const test = useHouse();
const jour = Temporal.Now.plainDateISO('Europe/Paris');

const PUBLIEE = `UPDATE catalogue.formation SET publiee_le = now() WHERE id = :formation`;
const FINIE = `UPDATE parcours.session SET debut = current_date - 120, fin = current_date - 60 WHERE id = :session`;
const ANCIENNE = `UPDATE parcours.session SET debut = current_date - 330, fin = current_date - 250 WHERE id = :session`;
const CERTIFIANTE = `
  INSERT INTO catalogue.indicateur_publie (organisme_id, formation_id, code, libelle, valeur, unite, effectif, periode_debut,
    periode_fin, methode, calcule_le)
  VALUES (:organisme, :formation, 'certification', 'Réussite', 0.5, 'part', 4, '2025-09-01', '2026-08-31', 'Reçus sur présentés', now());
  UPDATE catalogue.formation SET debouches = 'Développeur', poursuites = 'Licence' WHERE id = :formation`;
const CERTIFICATION = `UPDATE catalogue.formation SET reconnaissance = 'certification', certification = 'RNCP90001' WHERE id = :formation`;
const document = (type: string) => `
  INSERT INTO documents.document (organisme_id, id, type, annee, rang, numero, objet, donnees_actuelles, empreinte_actuelle,
    empreinte, constate_le, cree_le) VALUES (:organisme, :document, '${type}', 2026, 1, '${type}', 'Objet', '{}',
    repeat('0', 64), repeat('0', 64), now(), now());
  INSERT INTO documents.sujet VALUES (:organisme, :document, 'inscription', :inscription)`;
const ENVOI = `
  INSERT INTO documents.version (organisme_id, document_id, version, modele, donnees, empreinte, etabli_le, lieu, cree_le)
    VALUES (:organisme, :document, 1, 1, '{}', repeat('0', 64), current_date, 'Mulhouse', now());
  INSERT INTO documents.envoi (organisme_id, id, document_id, version, demande, nom, courriel, lien_id, envoye_le, expire_le)
    VALUES (:organisme, :nouveau, :document, 1, 'lire', 'Essai', 'essai@essai.fr', :lien, now(), now() + interval '1 month')`;
const absences = (statut: string) => `
  INSERT INTO planning.creneau (organisme_id, id, session_id, module_id, modalite, debut, fin, salle_id)
    SELECT organisme_id, gen_random_uuid(), session_id, module_id, modalite, debut - n * interval '1 day',
      fin - n * interval '1 day', salle_id FROM planning.creneau, generate_series(1, 3) n WHERE id = :creneau;
  INSERT INTO emargement.feuille (organisme_id, creneau_id, ouverte_le, ouverte_par, secret)
    SELECT organisme_id, id, debut, :formateur, sha256('essai') FROM planning.creneau WHERE id <> :creneau;
  INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, signee_le, motif, saisie_par)
    SELECT organisme_id, gen_random_uuid(), id, :inscription, '${statut}', 'saisie', 0, now(), 'Constaté', :formateur
    FROM planning.creneau WHERE id <> :creneau`;

const campagne = (genre: string) => `
  INSERT INTO enquetes.questionnaire (organisme_id, id, genre, version, questions, cree_le)
    VALUES (:organisme, :document, '${genre}', 1, '[]', now());
  INSERT INTO enquetes.campagne (organisme_id, id, questionnaire_id, genre, session_id, module_id, ouverte_le, fin, cree_le)
    SELECT :organisme, :nouveau, :document, '${genre}', :session, m.id, current_date - 20, current_date - 5, now()
    FROM catalogue.module m WHERE m.formation_id = :formation`;
const ALTERNANCE = 'UPDATE parcours.session SET alternance = true WHERE id = :session';

const CAS: Readonly<Record<string, Cas>> = {
  'fiche-complete': {
    avant: PUBLIEE,
    repare: `UPDATE catalogue.formation SET objectifs = '{Écrire un programme}', sans_prerequis = true, methodes = 'Projets',
        evaluation = 'Contrôle', delai_acces = 'Un mois', tarif_genre = 'gratuit', contact_nom = 'Accueil',
        contact_courriel = 'accueil@essai.fr', accessibilite = 'Nous contacter', reconnaissance = 'attestation',
        modalites_pedagogiques = 'En présence', financements = 'OPCO', objectif_bpf = 'autresQualifications', nsf = '326',
        relue_le = current_date WHERE id = :formation;
      UPDATE catalogue.module SET contenu = 'Contenu', minutes_presentiel = 60 WHERE formation_id = :formation`,
  },
  'fiche-relue': {
    avant: PUBLIEE,
    repare: 'UPDATE catalogue.formation SET relue_le = current_date WHERE id = :formation',
  },
  'resultats-publies': { avant: `${PUBLIEE};${ANCIENNE}`, repare: CERTIFIANTE },
  'certification-presentee': { avant: `${PUBLIEE};${CERTIFICATION}`, repare: CERTIFIANTE },
  'besoin-analyse': {
    repare: `UPDATE parcours.inscription SET projet = 'Changer de métier' WHERE id = :inscription`,
  },
  'objectifs-evalues': {
    avant: PUBLIEE,
    repare: `UPDATE catalogue.formation SET objectifs = '{Écrire}', evaluation = 'Contrôle' WHERE id = :formation`,
  },
  'modules-decrits': {
    avant: PUBLIEE,
    repare: `UPDATE catalogue.module SET contenu = 'Contenu', minutes_foad = 60 WHERE formation_id = :formation`,
  },
  'certification-active': {
    avant: CERTIFICATION.replace('RNCP90001', 'RNCP90002'),
    repare: CERTIFICATION,
  },
  'modules-et-blocs': {
    avant: `${PUBLIEE};${CERTIFICATION}`,
    repare: `UPDATE catalogue.module SET competences = '{Coder}' WHERE formation_id = :formation`,
  },
  'positionnement-fait': {
    repare: 'UPDATE parcours.inscription SET positionne_le = now() WHERE id = :inscription',
  },
  'convocation-envoyee': { avant: document('convocation'), repare: ENVOI },
  'reglement-et-livret': {
    avant: document('reglement-interieur'),
    repare: document('livret-accueil').replaceAll(':document', ':nouveau'),
  },
  'suivi-recent': {
    avant: 'UPDATE parcours.session SET debut = current_date - 60 WHERE id = :session',
    repare: `INSERT INTO parcours.evaluation (organisme_id, inscription_id, module_id, resultat, evalue_le)
      SELECT organisme_id, :inscription, id, 'en-cours', now() FROM catalogue.module WHERE formation_id = :formation`,
  },
  'acquis-evalues': {
    avant: FINIE,
    repare: `INSERT INTO parcours.evaluation (organisme_id, inscription_id, module_id, resultat, evalue_le)
      SELECT organisme_id, :inscription, id, 'acquis', now() FROM catalogue.module WHERE formation_id = :formation`,
  },
  'attestation-remise': { avant: FINIE, repare: document('certificat-realisation') },
  'tuteur-designe': {
    avant: ALTERNANCE,
    repare: `INSERT INTO annuaire.entreprise (organisme_id, id, siret, raison_sociale)
        VALUES (:organisme, :nouveau, '73282932000074', 'Entreprise');
      UPDATE parcours.inscription SET entreprise_id = :nouveau, tuteur_id = :formateur WHERE id = :inscription`,
  },
  'certification-decidee': {
    avant: `${CERTIFICATION};${ANCIENNE}`,
    repare: `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le)
      VALUES (:organisme, :nouveau, :inscription, 'certification.obtenue', current_date - 200)`,
  },
  'entreprises-associees': {
    avant: ALTERNANCE,
    repare: `INSERT INTO annuaire.entreprise (organisme_id, id, siret, raison_sociale)
        VALUES (:organisme, :nouveau, '73282932000074', 'Entreprise');
      UPDATE parcours.inscription SET entreprise_id = :nouveau WHERE id = :inscription`,
  },
  'seance-equipee': {
    avant: 'DELETE FROM planning.creneau_formateur WHERE creneau_id = :creneau',
    repare: `INSERT INTO planning.creneau_formateur (organisme_id, creneau_id, personne_id, periode)
      SELECT organisme_id, id, :formateur, periode FROM planning.creneau WHERE id = :creneau`,
  },
  'session-responsable': {
    repare: 'UPDATE parcours.session SET responsable_id = :formateur WHERE id = :session',
  },
  'distance-encadree': {
    avant: `${PUBLIEE};UPDATE catalogue.module SET minutes_foad = 60 WHERE formation_id = :formation`,
    repare: `UPDATE catalogue.formation SET distance_assistance = 'Téléphone', distance_activites = 'Deux travaux, 1 h',
      distance_evaluations = 'Quiz' WHERE id = :formation`,
  },
  'enquete-a-chaud': { avant: FINIE, repare: campagne('a_chaud').replace('m.id,', 'NULL,') },
  'enseignements-evalues': { avant: ALTERNANCE, repare: campagne('enseignements') },
  'enseignements-restitues': {
    avant: `${ALTERNANCE};${campagne('enseignements')}`,
    repare: `INSERT INTO enquetes.restitution (organisme_id, id, campagne_id, le, participants, synthese, decisions, cree_le)
      VALUES (:organisme, :lien, :nouveau, current_date, ARRAY['formateurs'], 'Synthèse', 'Décisions', now())`,
  },
  ...CAS_AMELIORATION,
  'formateur-titres': { repare: `INSERT INTO dossiers.formateur VALUES (:organisme, :formateur, 'Master')` },
};

/** Two checks whose shortfall cannot be mended in place: one case that falls short, one that does not. */
const DISTINCTS: Readonly<Record<string, { readonly manque: string; readonly tenu: string }>> = {
  'abandon-explique': {
    manque: `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le)
      VALUES (:organisme, :nouveau, :inscription, 'parcours.abandonne', current_date - 2)`,
    tenu: `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le, donnees)
      VALUES (:organisme, :nouveau, :inscription, 'parcours.abandonne', current_date - 2, '{"motif": "emploi"}')`,
  },
  'absences-expliquees': { manque: absences('absent'), tenu: absences('excuse') },
};

interface Ids {
  readonly organisme: string;
  readonly seance: Seance;
}

/** Runs statements as the owner of the tables would, inside the transaction: ids are put in place of their names. */
async function executer(tx: Tx, texte: string, { organisme, seance }: Ids, faits: Record<string, string>) {
  const ids: Record<string, string> = {
    organisme,
    formation: seance.formationId,
    session: seance.sessionId,
    creneau: seance.creneauId,
    formateur: seance.formateurId,
    inscription: seance.apprenants[0]?.inscriptionId ?? '',
    ...faits,
  };
  for (const une of texte.split(';').filter((partie) => partie.trim() !== ''))
    await sql.raw(une.replaceAll(/(?<!:):([a-z]+)/gu, (_tout, nom: string) => `'${ids[nom]}'`)).execute(tx);
}

async function preparer(): Promise<Ids & { readonly faits: Record<string, string> }> {
  const organisme = await test.createOrganisme();
  const debut = Temporal.Now.instant().add({ hours: 2 });
  const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 1 });
  await test.house.services.db.forInstance((tx) =>
    sql`INSERT INTO referentiels.certification (numero, intitule, actif, date_fin_enregistrement, version_id)
      VALUES ('RNCP90001', 'Titre d’essai', true, '2029-12-31', ${newId()}),
        ('RNCP90002', 'Titre ancien', false, '2026-01-31', ${newId()}) ON CONFLICT DO NOTHING`.execute(tx),
  );
  return { organisme: organisme.id, seance, faits: { document: newId(), nouveau: newId(), lien: newId() } };
}

async function constat(tx: Tx, organismeId: string, id: string) {
  const controle = TOUS_LES_CONTROLES.find((un) => un.id === id);
  if (controle === undefined) throw new Error(`no check ${id}`);
  return controle.run({ tx, organismeId, jour });
}

describe('each check', () => {
  it.each(Object.entries(CAS))(
    '%s sees what is missing, and what was mended',
    async (id, { avant, repare }) => {
      const { faits, ...ids } = await preparer();
      await test.inside({ id: ids.organisme, nom: '' }, async ({ tx }) => {
        await executer(tx, avant ?? '', ids, faits);
        const manque = await constat(tx, ids.organisme, id);
        expect(manque.manquants).toBe(1);
        expect(manque.manques[0]?.lien).toMatch(/^\//u);
        await executer(tx, repare, ids, faits);
        const tenu = await constat(tx, ids.organisme, id);
        expect(tenu).toMatchObject({ examines: manque.examines, manquants: 0, tardifs: 0, manques: [] });
        expect(tenu.examines).toBeGreaterThan(0);
      });
    },
  );

  it.each(Object.entries(DISTINCTS))('%s tells one case from the other', async (id, { manque, tenu }) => {
    for (const [texte, attendu] of [
      [manque, 1],
      [tenu, 0],
    ] as const) {
      const { faits, ...ids } = await preparer();
      const vu = await test.inside({ id: ids.organisme, nom: '' }, async ({ tx }) => {
        await executer(tx, texte, ids, faits);
        return constat(tx, ids.organisme, id);
      });
      expect(vu).toMatchObject({ examines: 1, manquants: attendu });
    }
  });

  it('has its case here', () => {
    const essayes = [...Object.keys(CAS), ...Object.keys(DISTINCTS)].toSorted();
    const maison = TOUS_LES_CONTROLES.filter(({ id }) => essayes.includes(id) || !id.includes('/'));
    expect(essayes).toEqual(maison.map(({ id }) => id).toSorted());
  });
});
