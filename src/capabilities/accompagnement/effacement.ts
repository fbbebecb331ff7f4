import { sql } from 'kysely';
import type { Eraser } from '#platform/capability.ts';

/** Needs and accommodations go as soon as the person asks, and at the latest a year after the end. */
const MOIS_GARDES = 12;

export const effacement: Eraser = {
  tables: ['accompagnement.besoin', 'accompagnement.amenagement'],
  run: async ({ tx, organismeId }, { personneId, months }) => {
    if (months > 0 && months < MOIS_GARDES) return [];
    await sql`DELETE FROM accompagnement.besoin b USING parcours.inscription i
      WHERE b.organisme_id = ${organismeId}::uuid AND i.organisme_id = b.organisme_id AND i.id = b.dossier_id
        AND i.personne_id = ${personneId}::uuid`.execute(tx);
    return [];
  },
};
