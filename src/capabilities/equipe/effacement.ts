import { sql } from 'kysely';
import type { Eraser } from '#platform/capability.ts';

/** Years that the skills of a trainer are shown to an auditor: a cycle of certification and the one before. */
const MOIS_GARDES = 72;

/** The skills file of a trainer: evidence until its term, then gone with its documents. */
export const effacement: Eraser = {
  tables: ['equipe.element'],
  run: async ({ tx, organismeId }, { personneId, months }) => {
    if (months < MOIS_GARDES) return [];
    const { rows } = await sql<{ fichier: string | null }>`
      DELETE FROM equipe.element WHERE organisme_id = ${organismeId}::uuid AND personne_id = ${personneId}::uuid
      RETURNING fichier`.execute(tx);
    return rows.flatMap(({ fichier }) => fichier ?? []);
  },
};
