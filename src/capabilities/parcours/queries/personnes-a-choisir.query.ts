import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** A person of the annuaire, as one chooses her among others. */
export interface PersonneAChoisir {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly dateNaissance: string | null;
  readonly courriel: string | null;
  readonly ville: string | null;
  /** Her file in the session asked, when she has one. */
  readonly inscriptionId: string | null;
}

const COLONNES = sql`p.id, coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.date_naissance AS "dateNaissance",
  p.courriel, p.ville, i.id AS "inscriptionId"`;

const LIMITE = 20;

/** The first twenty people that the words find, with their file in the session. One statement. */
export async function personnesTrouvees(
  tx: Tx,
  organismeId: string,
  sessionId: string,
  mots: string,
): Promise<readonly PersonneAChoisir[]> {
  const { rows } = await sql<PersonneAChoisir>`
    SELECT ${COLONNES} FROM annuaire.personnes_trouvees(${mots}, ${LIMITE}::integer) t(id)
    JOIN annuaire.personne p ON p.organisme_id = ${organismeId}::uuid AND p.id = t.id
    LEFT JOIN parcours.inscription i ON i.organisme_id = p.organisme_id AND i.personne_id = p.id AND i.session_id = ${sessionId}::uuid
    WHERE p.fusionnee_dans IS NULL AND p.archivee_le IS NULL
    ORDER BY p.cle_tri, p.id LIMIT ${LIMITE}`.execute(tx);
  return rows;
}

/** These people, with their file in the session. One statement. */
export async function personnesAChoisir(
  tx: Tx,
  organismeId: string,
  sessionId: string,
  ids: readonly string[],
): Promise<readonly PersonneAChoisir[]> {
  const { rows } = await sql<PersonneAChoisir>`
    SELECT ${COLONNES} FROM annuaire.personne p
    LEFT JOIN parcours.inscription i ON i.organisme_id = p.organisme_id AND i.personne_id = p.id AND i.session_id = ${sessionId}::uuid
    WHERE p.organisme_id = ${organismeId}::uuid AND p.id = ANY(${ids}::uuid[])
    ORDER BY p.cle_tri, p.id LIMIT ${LIMITE}`.execute(tx);
  return rows;
}
