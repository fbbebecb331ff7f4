import { Client } from 'pg';
import { createBiscuit } from '../../src/capabilities/identite/auth/biscuit.ts';
import { hashPassword } from '../../src/capabilities/identite/auth/mot-de-passe.ts';
import { empreinteDe, nouveauJeton } from '../../src/capabilities/identite/domain/jeton.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Taille } from './donnees.ts';
import { O, uid } from './identifiants.ts';

/** Seals cookies and forms of the instances under measure. */
export const SECRET = 'secret-du-banc-d-essai-secret-du-banc-d-essai';
export const MOT_DE_PASSE = 'mot-de-passe-du-banc';

const ROLES = ['direction', 'formateur', 'apprenant'] as const;

/** Accounts with a password: each learner `compteN@banc.fr`, each trainer `formateurN@banc.fr`, and one of each role. */
export async function ouvrirComptes(
  client: Client,
  organismeId: string,
  { apprenants, formateurs }: Pick<Taille, 'apprenants' | 'formateurs'>,
): Promise<void> {
  const empreinte = await hashPassword(MOT_DE_PASSE);
  await serieDeComptes(client, empreinte, {
    prefixe: 'compte',
    role: 'apprenant',
    combien: apprenants,
    depuis: 0,
  });
  await serieDeComptes(client, empreinte, {
    prefixe: 'formateur',
    role: 'formateur',
    combien: formateurs,
    depuis: apprenants,
  });
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

interface Serie {
  readonly prefixe: string;
  readonly role: string;
  readonly combien: number;
  /** Rank of the person before the first one. */
  readonly depuis: number;
}

async function serieDeComptes(
  client: Client,
  empreinte: string,
  { prefixe, role, combien, depuis }: Serie,
): Promise<void> {
  const compte = uid(`u-${prefixe}`, 'i');
  await client.query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified")
     SELECT ${compte}, 'Compte ' || i, '${prefixe}' || i || '@banc.fr', true FROM generate_series(1, ${combien}) i`,
  );
  await client.query(
    `INSERT INTO auth.account (id, "userId", "accountId", "providerId", password)
     SELECT gen_random_uuid(), ${compte}, ${compte}::text, 'credential', $1 FROM generate_series(1, ${combien}) i`,
    [empreinte],
  );
  await client.query(
    `INSERT INTO identite.membre (organisme_id, id, compte_id, personne_id, roles)
     SELECT ${O}, ${uid(`x-${prefixe}`, 'i')}, ${compte}, ${uid('p', `${depuis} + i`)}, ARRAY['${role}'] FROM generate_series(1, ${combien}) i`,
  );
}

/** A browser already signed in, written straight into the sessions: for loads where signing in is not what is measured. */
export interface Connecte {
  readonly cookie: string;
  readonly sessionId: string;
}

/** Opens sessions for accounts, by their addresses. */
export async function ouvrirSessions(url: string, courriels: readonly string[]): Promise<Connecte[]> {
  const biscuit = createBiscuit(SECRET, false);
  const client = new Client(url);
  await client.connect();
  try {
    const connectes: Connecte[] = [];
    for (const courriel of courriels) {
      const jeton = nouveauJeton();
      const sessionId = newId();
      const { rowCount } = await client.query(
        `INSERT INTO identite.session (id, compte_id, empreinte, adresse_ip, appareil, expire_le)
         SELECT $1, id, $2, '127.0.0.1', 'banc', now() + interval '1 day' FROM auth."user" WHERE email = $3`,
        [sessionId, empreinteDe(jeton), courriel],
      );
      if (rowCount !== 1) throw new Error(`no account ${courriel}`);
      connectes.push({ cookie: biscuit.poser(jeton).split(';', 1)[0] ?? '', sessionId });
    }
    return connectes;
  } finally {
    await client.end();
  }
}
