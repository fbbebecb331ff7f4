import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { SousTraitance } from '../domain/faits-bilan.ts';

export interface SousTraitanceLue extends SousTraitance {
  readonly id: string;
  readonly partenaire: string;
}

/** What was declared for an exercise, by partner. One statement. */
export async function sousTraitances(
  tx: Tx,
  organismeId: string,
  exerciceId: string,
): Promise<readonly SousTraitanceLue[]> {
  const { rows } = await sql<SousTraitanceLue>`
    SELECT id, sens, partenaire, stagiaires, minutes FROM bpf.sous_traitance
    WHERE organisme_id = ${organismeId}::uuid AND exercice_id = ${exerciceId}::uuid AND retire_le IS NULL
    ORDER BY partenaire, id`.execute(tx);
  return rows;
}
