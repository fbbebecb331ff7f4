import { sql } from 'kysely';
import type { Eraser } from '#platform/capability.ts';

/** The archives that speak of a person go with her: her own, and those of the sessions where she is. */
export const eraser: Eraser = {
  tables: ['preuves.dossier'],
  run: async ({ tx, organismeId }, { personneId }) => {
    const { rows } = await sql<{ fichier: string }>`
      WITH siens AS (
        SELECT d.id, d.fichier FROM preuves.dossier d
        JOIN parcours.inscription i ON i.organisme_id = d.organisme_id AND i.personne_id = ${personneId}::uuid
          AND (i.id = d.inscription_id OR (d.inscription_id IS NULL AND i.session_id = d.session_id))
        WHERE d.organisme_id = ${organismeId}::uuid AND d.fichier IS NOT NULL
      )
      UPDATE preuves.dossier d SET fichier = NULL, octets = NULL FROM siens
      WHERE d.organisme_id = ${organismeId}::uuid AND d.id = siens.id RETURNING siens.fichier`.execute(tx);
    return rows.map(({ fichier }) => fichier);
  },
};
