import { createHash } from 'node:crypto';
import { Client as Base } from 'pg';
import { codeTournant } from '../../src/capabilities/emargement/domain/code-tournant.ts';
import type { Instance } from './instance.ts';

/** A signature that waits: who, and where. */
export interface ASigner {
  readonly creneauId: string;
  readonly courriel: string;
}

/** Learners who have not signed the créneau of now, in sessions whose trainer validates nobody himself. */
export async function signaturesEnAttente({ url, donnees }: Instance, combien: number): Promise<ASigner[]> {
  return lire<ASigner>(
    url,
    `SELECT c.id AS "creneauId", u.email AS courriel
     FROM planning.creneau c JOIN emargement.feuille f ON f.organisme_id = c.organisme_id AND f.creneau_id = c.id AND f.close_le IS NULL
     JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id
     JOIN identite.membre m ON m.organisme_id = i.organisme_id AND m.personne_id = i.personne_id AND 'apprenant' = ANY (m.roles)
     JOIN auth."user" u ON u.id = m.compte_id AND u.email LIKE 'compte%'
     WHERE c.organisme_id = $1 AND NOT EXISTS (SELECT FROM emargement.presence p WHERE p.organisme_id = c.organisme_id
       AND p.creneau_id = c.id AND p.inscription_id = i.id)
       AND NOT EXISTS (SELECT FROM planning.creneau_formateur t WHERE t.organisme_id = c.organisme_id AND t.creneau_id = c.id)
     ORDER BY i.id LIMIT $2`,
    [donnees.organismeId, combien],
  );
}

/** A sheet that its trainer has to fill in: who is awaited. */
export interface AValider {
  readonly creneauId: string;
  readonly sessionId: string;
  readonly courriel: string;
  readonly inscriptions: readonly string[];
}

/** Sheets of now, each with its own trainer. */
export async function feuillesEnAttente({ url, donnees }: Instance): Promise<AValider[]> {
  return lire<AValider>(
    url,
    `SELECT c.id AS "creneauId", c.session_id AS "sessionId", u.email AS courriel, array_agg(i.id::text) AS inscriptions
     FROM planning.creneau c JOIN emargement.feuille f ON f.organisme_id = c.organisme_id AND f.creneau_id = c.id AND f.close_le IS NULL
     JOIN planning.creneau_formateur t ON t.organisme_id = c.organisme_id AND t.creneau_id = c.id
     JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id
     JOIN identite.membre m ON m.organisme_id = t.organisme_id AND m.personne_id = t.personne_id
     JOIN auth."user" u ON u.id = m.compte_id AND u.email ~ '^formateur[0-9]'
     WHERE c.organisme_id = $1 GROUP BY 1, 2, 3 ORDER BY c.id`,
    [donnees.organismeId],
  );
}

/** What the form of a sheet sends when its trainer says of each that she is there. */
export const tousPresents = ({ inscriptions }: AValider): Readonly<Record<string, string>> =>
  Object.fromEntries(inscriptions.map((id) => [`constat-${id}`, 'present']));

/** The code that the screen of the room shows now; the load knows the secrets that it wrote. */
export const codeDuMoment = (creneauId: string): string =>
  codeTournant(createHash('sha256').update(creneauId).digest(), Temporal.Now.instant()).code;

export interface Bilan {
  readonly acquittees: number;
  readonly perdues: number;
  readonly doublees: number;
  readonly sansFait: number;
}

/** Looks in the database for each signature that the server acknowledged, and for its fact: each once. */
export async function verifierSignatures({ url }: Instance, ids: readonly string[]): Promise<Bilan> {
  const [bilan] = await lire<Bilan>(
    url,
    `SELECT count(*)::int AS acquittees, count(*) FILTER (WHERE p.id IS NULL)::int AS perdues,
       count(*) FILTER (WHERE p.fois > 1 OR f.fois > 1)::int AS doublees, count(*) FILTER (WHERE f.fois IS NULL)::int AS "sansFait"
     FROM unnest($1::uuid[]) AS acquittee (id)
     LEFT JOIN (SELECT p.id, (SELECT count(*) FROM emargement.presence autre WHERE autre.organisme_id = p.organisme_id
         AND autre.creneau_id = p.creneau_id AND autre.inscription_id = p.inscription_id) AS fois
       FROM emargement.presence p) p ON p.id = acquittee.id
     LEFT JOIN (SELECT donnees ->> 'presence' AS presence, count(*) AS fois FROM registre.fait
       WHERE type = 'creneau.signe' GROUP BY 1) f ON f.presence = acquittee.id::text`,
    [ids],
  );
  if (bilan === undefined) throw new Error('no row');
  return bilan;
}

/** How many people of these sheets have one presence, and only one. */
export async function presencesUniques({ url }: Instance, creneaux: readonly string[]): Promise<number> {
  const rows = await lire(
    url,
    `SELECT 1 FROM emargement.presence WHERE creneau_id = ANY ($1::uuid[]) GROUP BY creneau_id, inscription_id HAVING count(*) = 1`,
    [creneaux],
  );
  return rows.length;
}

export async function lire<T extends object>(
  url: string,
  sql: string,
  values: readonly unknown[],
): Promise<T[]> {
  const base = new Base(url);
  await base.connect();
  try {
    return (await base.query<T>(sql, [...values])).rows;
  } finally {
    await base.end();
  }
}
