import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Nature } from '../domain/competences.ts';

export interface ElementLu {
  readonly id: string;
  readonly nature: Nature;
  readonly libelle: string;
  /** ISO 8601 calendar dates. */
  readonly le: string;
  readonly expireLe: string | null;
  readonly fichier: string | null;
  readonly nomFichier: string | null;
  readonly typeFichier: string | null;
}

/** What the file of a trainer holds, by nature, the latest first. One statement. */
export async function elementsDe(
  tx: Tx,
  organismeId: string,
  personneId: string,
): Promise<readonly ElementLu[]> {
  const { rows } = await sql<ElementLu>`
    SELECT id, nature, libelle, le::text, expire_le::text AS "expireLe", fichier, nom_fichier AS "nomFichier", type_fichier AS "typeFichier"
    FROM equipe.element WHERE organisme_id = ${organismeId}::uuid AND personne_id = ${personneId}::uuid
    ORDER BY array_position(ARRAY['cv', 'diplome', 'experience', 'habilitation', 'formation_suivie', 'entretien'], nature), le DESC, id
    LIMIT 200`.execute(tx);
  return rows;
}
