import { sql } from 'kysely';
import type { Eraser } from '#platform/capability.ts';

/**
 * The proofs of absence that a person handed in: what they say of her health or her family serves no evidence once decided, so
 * they go as soon as she asks, and at three years for all. The decision and its days stay with the attendance.
 */
const MOIS_GARDES = 36;

export const effacement: Eraser = {
  tables: ['emargement.justificatif_piece'],
  run: async ({ tx, organismeId }, { personneId, months }) => {
    if (months > 0 && months < MOIS_GARDES) return [];
    const { rows } = await sql<{ fichier: string | null }>`
      DELETE FROM emargement.justificatif_piece p USING emargement.justificatif j
      WHERE p.organisme_id = ${organismeId}::uuid AND j.organisme_id = p.organisme_id AND j.id = p.justificatif_id
        AND j.personne_id = ${personneId}::uuid
      RETURNING p.fichier`.execute(tx);
    return rows.flatMap(({ fichier }) => fichier ?? []);
  },
};
