import { Client } from 'pg';
import { newId } from '../../src/platform/ids.ts';
import { ouvrirComptes } from './comptes.ts';
import { nomDe, O, prenomDe, uid } from './identifiants.ts';
import { publierOffre } from './offre.ts';

/** How large the instance of a run is. */
export interface Taille {
  readonly apprenants: number;
  readonly formateurs: number;
  readonly sessions: number;
  readonly signatures: number;
  /** Learners of each session. */
  readonly parSession: number;
}

export const TAILLE: Taille = {
  apprenants: 1_000,
  formateurs: 40,
  sessions: 200,
  signatures: 20_000,
  parSession: 20,
};

export interface Donnees {
  readonly organismeId: string;
  readonly sessionId: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly inscriptionId: string;
  readonly formationId: string;
  /** Address of its public page. */
  readonly slug: string;
  /** A créneau that the learner of the bench may sign now. */
  readonly aSigner: string;
}

/** Fills a migrated database by set operations: the same shape at any size. */
export async function remplir(url: string, taille: Taille, dataDir: string): Promise<Donnees> {
  const client = new Client(url);
  await client.connect();
  try {
    const organismeId = newId();
    await client.query(`SELECT set_config('banc.organisme', $1, false)`, [organismeId]);
    for (const sql of instructions(taille)) await client.query(sql);
    await ouvrirComptes(client, organismeId, taille);
    await publierOffre(url, organismeId, dataDir);
    await client.query('ANALYZE');
    return await reperes(client, organismeId);
  } finally {
    await client.end();
  }
}

function instructions({ apprenants, formateurs, sessions, signatures, parSession }: Taille): string[] {
  const creneaux = sessions * 20;
  return [
    `INSERT INTO identite.organisme (id, slug, nom, raison_sociale, siret, adresse, code_postal, ville, telephone, courriel, representant, qualite_representant)
     VALUES (${O}, 'banc-' || left(${O}::text, 8), 'Banc', 'Banc', '13002526500013', '12 rue des Filatures', '68100', 'Mulhouse', '0389000010',
       'accueil@banc.example', 'Élise Schœnberger', 'directrice')`,
    `INSERT INTO annuaire.personne (organisme_id, id, nom_naissance, prenom, courriel, telephone, ville, code_postal)
     SELECT ${O}, ${uid('p', 'i')}, ${nomDe('i')}, ${prenomDe('i')}, 'p' || i || '@exemple.fr', '0600000021', 'Mulhouse', '68100'
     FROM generate_series(1, ${apprenants + formateurs}) i`,
    `INSERT INTO annuaire.entreprise (organisme_id, id, siret, raison_sociale)
     SELECT ${O}, ${uid('e', 'i')}, lpad(i::text, 14, '0'), 'Entreprise ' || i FROM generate_series(1, 100) i`,
    `INSERT INTO catalogue.formation (organisme_id, id, code, intitule, objectifs, reconnaissance, objectif_bpf, nsf, presentation,
       sans_prerequis, public_vise, methodes, modalites_pedagogiques, evaluation, accessibilite, delai_acces, tarif_genre, prix_centimes,
       financements, contact_nom, contact_courriel)
     SELECT ${O}, ${uid('f', 'i')}, 'F' || i, 'Formation ' || i, ARRAY['Dépanner un réseau local', 'Aider un utilisateur'], 'attestation',
       'autre', '326', 'Pour apprendre à dépanner un réseau.', true, 'Tout public adulte', 'Travaux pratiques', 'En présence, temps plein',
       'Mise en situation', 'Locaux accessibles, référent handicap joignable', 'Deux semaines', 'montant', 120000, 'OPCO, Région',
       'Accueil', 'accueil@banc.example' FROM generate_series(1, 20) i`,
    `INSERT INTO catalogue.module (organisme_id, id, formation_id, rang, intitule, contenu, minutes_presentiel)
     SELECT ${O}, ${uid('m', '(i * 10 + r)')}, ${uid('f', 'i')}, r, 'Module ' || r, 'Adressage et dépannage', 4200 FROM generate_series(1, 20) i, generate_series(1, 6) r`,
    `INSERT INTO parcours.session (organisme_id, id, formation_id, code, intitule, debut, fin, responsable_id)
     SELECT ${O}, ${uid('s', 'i')}, ${uid('f', '1 + i % 20')}, 'S' || i, 'Session ' || i, current_date - 60, current_date + 200, ${uid('p', String(apprenants + 1))}
     FROM generate_series(1, ${sessions}) i`,
    `INSERT INTO parcours.inscription (organisme_id, id, session_id, personne_id, type_stagiaire)
     SELECT ${O}, ${uid('i', '(s * 1000 + r)')}, ${uid('s', 's')}, ${uid('p', `1 + (s * ${parSession} + r) % ${apprenants}`)}, 'salariePrive'
     FROM generate_series(1, ${sessions}) s, generate_series(1, ${parSession}) r`,
    `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le, donnees)
     SELECT organisme_id, gen_random_uuid(), id, 'inscription.enregistree', current_date - 60,
       jsonb_build_object('periode', jsonb_build_object('debut', current_date - 60, 'fin', current_date + 200))
     FROM parcours.inscription WHERE organisme_id = ${O}`,
    `INSERT INTO planning.lieu (organisme_id, id, nom, adresse, code_postal, ville, acces)
     VALUES (${O}, ${uid('l', '1')}, 'Campus', '12 rue des Filatures', '68100', 'Mulhouse', 'Tram 1, arrêt Filature.')`,
    `INSERT INTO planning.salle (organisme_id, id, lieu_id, nom, capacite, accessible)
     SELECT ${O}, ${uid('r', 'i')}, ${uid('l', '1')}, 'Salle ' || i, 30, true FROM generate_series(1, ${sessions}) i`,
    // Ten half-days before now, one now, nine after; a room a session, so that nothing overlaps.
    `INSERT INTO planning.creneau (organisme_id, id, session_id, module_id, modalite, debut, fin, salle_id)
     SELECT ${O}, ${uid('c', '(s * 100 + d)')}, ${uid('s', 's')}, ${uid('m', '((1 + s % 20) * 10 + 1 + d % 6)')}, 'presentiel',
       date_trunc('hour', now()) + make_interval(days => d - 10), date_trunc('hour', now()) + make_interval(days => d - 10, hours => 3), ${uid('r', 's')}
     FROM generate_series(1, ${sessions}) s, generate_series(0, 19) d`,
    `INSERT INTO planning.creneau_formateur (organisme_id, creneau_id, personne_id, periode)
     SELECT ${O}, ${uid('c', '(s * 100 + d)')}, ${uid('p', `${apprenants} + s`)}, tstzrange(now(), now() + interval '1 hour')
     FROM generate_series(1, least(${formateurs}, ${sessions})) s, generate_series(0, 19) d`,
    `INSERT INTO emargement.feuille (organisme_id, creneau_id, ouverte_le, ouverte_par, secret, code_montre_le)
     SELECT organisme_id, id, debut, ${uid('p', String(apprenants + 1))}, sha256(id::text::bytea), debut
     FROM planning.creneau WHERE organisme_id = ${O} AND debut < now() + interval '1 minute'`,
    `INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, signee_le)
     SELECT c.organisme_id, gen_random_uuid(), c.id, i.id, 'present', 'code', 180, c.debut
     FROM planning.creneau c JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id
     WHERE c.organisme_id = ${O} AND c.fin < now() LIMIT ${Math.min(signatures, creneaux * parSession)}`,
    // Closed at the end: a closed sheet takes no more presence.
    `UPDATE emargement.feuille f SET close_le = c.fin, close_par = f.ouverte_par, contresignee_le = c.fin, contresignee_par = f.ouverte_par
     FROM planning.creneau c WHERE c.organisme_id = f.organisme_id AND c.id = f.creneau_id AND f.organisme_id = ${O} AND c.fin < now()`,
  ];
}

async function reperes(client: Client, organismeId: string): Promise<Donnees> {
  const { rows } = await client.query<Omit<Donnees, 'organismeId'>>(
    `SELECT ${uid('s', '1')} AS "sessionId", ${uid('c', '110')} AS "creneauId", ${uid('p', '1')} AS "personneId",
       ${uid('i', '1001')} AS "inscriptionId", ${uid('f', '1')} AS "formationId",
       (SELECT slug FROM catalogue.publication WHERE formation_id = ${uid('f', '1')}) AS slug,
       (SELECT c.id FROM planning.creneau c JOIN parcours.inscription i ON i.session_id = c.session_id
         WHERE i.personne_id = ${uid('p', '1')} AND c.debut <= now() AND c.fin > now() LIMIT 1) AS "aSigner"`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return { organismeId, ...row };
}
