import { sql } from 'kysely';
import type { Services } from '#platform/http/route.ts';

/** Lets go the archives that have come to their term: a copy of a file is not kept longer than the time to hand it over. */
export async function laisserExpirer({ db, clock, files }: Services): Promise<void> {
  const organismes = await db.forInstance((tx) => tx.selectFrom('identite.organisme').select('id').execute());
  for (const { id: organismeId } of organismes) {
    const laches = await db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const { rows } = await sql<{ fichier: string }>`
        WITH finis AS (
          SELECT id, fichier FROM preuves.dossier WHERE organisme_id = ${organismeId}::uuid AND fichier IS NOT NULL
            AND expire_le <= ${clock.now().toString()}::timestamptz
        )
        UPDATE preuves.dossier d SET fichier = NULL, octets = NULL FROM finis
        WHERE d.organisme_id = ${organismeId}::uuid AND d.id = finis.id RETURNING finis.fichier`.execute(tx);
      return rows;
    });
    for (const { fichier } of laches) await files.remove(fichier);
  }
}
