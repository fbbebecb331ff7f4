import { Client } from 'pg';
import { hashPassword } from '../src/capabilities/identite/auth/mot-de-passe.ts';
import { createBiscuit } from '../src/capabilities/identite/auth/biscuit.ts';
import { empreinteDe, nouveauJeton } from '../src/capabilities/identite/domain/jeton.ts';
import { newId } from '../src/platform/ids.ts';

/** How large the instance of a run is. */
export interface Taille {
  readonly apprenants: number;
  readonly formateurs: number;
  readonly sessions: number;
  readonly signatures: number;
}

export const TAILLE: Taille = { apprenants: 1_000, formateurs: 40, sessions: 200, signatures: 20_000 };

export interface Donnees {
  readonly organismeId: string;
  readonly sessionId: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly inscriptionId: string;
  readonly formationId: string;
}

export const MOT_DE_PASSE = 'mot-de-passe-du-banc';

/** Fills a migrated database by set operations: the same shape at any size. */
export async function remplir(url: string, taille: Taille): Promise<Donnees> {
  const client = new Client(url);
  await client.connect();
  try {
    const organismeId = newId();
    await client.query(`SELECT set_config('banc.organisme', $1, false)`, [organismeId]);
    for (const sql of instructions(taille)) await client.query(sql);
    await ouvrirComptes(client, organismeId, taille);
    await client.query('ANALYZE');
    return await reperes(client, organismeId);
  } finally {
    await client.end();
  }
}

const O = `current_setting('banc.organisme')::uuid`;
/** A stable id from a kind and a rank: rows find each other without being read back. */
const uid = (genre: string, rang: string) =>
  // Version 8 (RFC 9562 §5.8): ids of our own making, that every check of ids accepts.
  `overlay(overlay(md5('${genre}' || ${O}::text || (${rang})::text) placing '8' from 13) placing '8' from 17)::uuid`;

function instructions({ apprenants, formateurs, sessions, signatures }: Taille): string[] {
  const creneaux = sessions * 20;
  const parSession = 20;
  return [
    `INSERT INTO identite.organisme (id, slug, nom, raison_sociale, siret, ville) VALUES (${O}, 'banc-' || left(${O}::text, 8), 'Banc', 'Banc', '13002526500013', 'Mulhouse')`,
    `INSERT INTO annuaire.personne (organisme_id, id, nom_naissance, prenom, courriel, ville, code_postal)
     SELECT ${O}, ${uid('p', 'i')}, 'Nom' || i, 'Prénom' || (i % 90), 'p' || i || '@exemple.fr', 'Mulhouse', '68100'
     FROM generate_series(1, ${apprenants + formateurs}) i`,
    `INSERT INTO annuaire.entreprise (organisme_id, id, siret, raison_sociale)
     SELECT ${O}, ${uid('e', 'i')}, lpad(i::text, 14, '0'), 'Entreprise ' || i FROM generate_series(1, 100) i`,
    `INSERT INTO catalogue.formation (organisme_id, id, code, intitule, objectifs)
     SELECT ${O}, ${uid('f', 'i')}, 'F' || i, 'Formation ' || i, ARRAY['Objectif un', 'Objectif deux'] FROM generate_series(1, 20) i`,
    `INSERT INTO catalogue.module (organisme_id, id, formation_id, rang, intitule, minutes_presentiel)
     SELECT ${O}, ${uid('m', '(i * 10 + r)')}, ${uid('f', 'i')}, r, 'Module ' || r, 4200 FROM generate_series(1, 20) i, generate_series(1, 6) r`,
    `INSERT INTO parcours.session (organisme_id, id, formation_id, code, intitule, debut, fin)
     SELECT ${O}, ${uid('s', 'i')}, ${uid('f', '1 + i % 20')}, 'S' || i, 'Session ' || i, current_date - 60, current_date + 200
     FROM generate_series(1, ${sessions}) i`,
    `INSERT INTO parcours.inscription (organisme_id, id, session_id, personne_id, type_stagiaire)
     SELECT ${O}, ${uid('i', '(s * 1000 + r)')}, ${uid('s', 's')}, ${uid('p', `1 + (s * ${parSession} + r) % ${apprenants}`)}, 'salariePrive'
     FROM generate_series(1, ${sessions}) s, generate_series(1, ${parSession}) r`,
    `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le, donnees)
     SELECT organisme_id, gen_random_uuid(), id, 'inscription.enregistree', current_date - 60,
       jsonb_build_object('periode', jsonb_build_object('debut', current_date - 60, 'fin', current_date + 200))
     FROM parcours.inscription WHERE organisme_id = ${O}`,
    `INSERT INTO planning.lieu (organisme_id, id, nom) VALUES (${O}, ${uid('l', '1')}, 'Site')`,
    `INSERT INTO planning.salle (organisme_id, id, lieu_id, nom, capacite)
     SELECT ${O}, ${uid('r', 'i')}, ${uid('l', '1')}, 'Salle ' || i, 30 FROM generate_series(1, ${sessions}) i`,
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

const ROLES = ['direction', 'formateur', 'apprenant'] as const;

async function ouvrirComptes(client: Client, organismeId: string, { apprenants }: Taille): Promise<void> {
  const empreinte = await hashPassword(MOT_DE_PASSE);
  await client.query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified")
     SELECT ${uid('u', 'i')}, 'Compte ' || i, 'compte' || i || '@banc.fr', true FROM generate_series(1, ${apprenants}) i`,
  );
  await client.query(
    `INSERT INTO auth.account (id, "userId", "accountId", "providerId", password)
     SELECT gen_random_uuid(), ${uid('u', 'i')}, ${uid('u', 'i')}::text, 'credential', $1 FROM generate_series(1, ${apprenants}) i`,
    [empreinte],
  );
  await client.query(
    `INSERT INTO identite.membre (organisme_id, id, compte_id, personne_id, roles)
     SELECT ${O}, ${uid('x', 'i')}, ${uid('u', 'i')}, ${uid('p', 'i')}, ARRAY['apprenant'] FROM generate_series(1, ${apprenants}) i`,
  );
  for (const role of ROLES) {
    const id = newId();
    await client.query(
      `INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)`,
      [id, `Banc ${role}`, `${role}@banc.fr`],
    );
    await client.query(
      `INSERT INTO auth.account (id, "userId", "accountId", "providerId", password) VALUES ($1, $2::uuid, $2::uuid::text, 'credential', $3)`,
      [newId(), id, empreinte],
    );
    const rang = role === 'formateur' ? String(apprenants + 1) : '1';
    await client.query(
      `INSERT INTO identite.membre (organisme_id, id, compte_id, personne_id, roles) VALUES ($1, $2, $3, ${uid('p', rang)}, ARRAY[$4])`,
      [organismeId, newId(), id, role],
    );
  }
}

async function reperes(client: Client, organismeId: string): Promise<Donnees> {
  const { rows } = await client.query<Omit<Donnees, 'organismeId'>>(
    `SELECT ${uid('s', '1')} AS "sessionId", ${uid('c', '110')} AS "creneauId", ${uid('p', '1')} AS "personneId",
       ${uid('i', '1001')} AS "inscriptionId", ${uid('f', '1')} AS "formationId"`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return { organismeId, ...row };
}

/** A browser already signed in, written straight into the sessions: for loads where signing in is not what is measured. */
export interface Connecte {
  readonly cookie: string;
  readonly sessionId: string;
}

/** Opens sessions for accounts, by their addresses. */
export async function ouvrirSessions(
  url: string,
  secret: string,
  courriels: readonly string[],
): Promise<Connecte[]> {
  const biscuit = createBiscuit(secret, false);
  const client = new Client(url);
  await client.connect();
  try {
    const connectes: Connecte[] = [];
    for (const courriel of courriels) {
      const jeton = nouveauJeton();
      const sessionId = newId();
      await client.query(
        `INSERT INTO identite.session (id, compte_id, empreinte, adresse_ip, appareil, expire_le)
         SELECT $1, id, $2, '127.0.0.1', 'banc', now() + interval '1 day' FROM auth."user" WHERE email = $3`,
        [sessionId, empreinteDe(jeton), courriel],
      );
      connectes.push({ cookie: biscuit.poser(jeton).split(';', 1)[0] ?? '', sessionId });
    }
    return connectes;
  } finally {
    await client.end();
  }
}
