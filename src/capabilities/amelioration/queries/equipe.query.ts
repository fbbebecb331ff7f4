import { sql } from 'kysely';
import { EQUIPE } from '#capabilities/identite/index.ts';
import type { Tx } from '#platform/db/types.ts';

/** A member of the team, to be chosen as the person in charge. */
export interface Membre {
  readonly compteId: string;
  readonly nom: string;
}

/** The active members of the team, by name. One statement. */
export async function equipe(tx: Tx, organismeId: string): Promise<readonly Membre[]> {
  const { rows } = await sql<Membre>`
    SELECT m.compte_id AS "compteId", u.name AS nom FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.actif AND m.roles && ${[...EQUIPE]}::text[]
    ORDER BY u.name, m.compte_id`.execute(tx);
  return rows;
}

/** Whether an account is an active member of the team. One statement. */
export async function estDeLEquipe(tx: Tx, organismeId: string, compteId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM identite.membre m
    WHERE m.organisme_id = ${organismeId}::uuid AND m.compte_id = ${compteId}::uuid AND m.actif
      AND m.roles && ${[...EQUIPE]}::text[]`.execute(tx);
  return rows.length > 0;
}
