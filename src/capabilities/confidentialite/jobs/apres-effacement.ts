import { sql } from 'kysely';
import type { Services } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import type { JournalEffacements } from '../domain/journal.ts';
import { effacementsNotes } from '../queries/effacements.query.ts';

/** After an erasure: its line in the journal, then the files that no row of the instance holds any more. Safe to repeat. */
export const apresEffacement =
  (journal: JournalEffacements): JobHandler =>
  async (payload, services) => {
    const { organismeId, personneId, fichiers } = payload as {
      readonly organismeId: string;
      readonly personneId: string;
      readonly fichiers: readonly string[];
    };
    await journal.ajouter(await effacementsNotes(services, { organismeId, personneId }));
    await oublierFichiers(services, organismeId, fichiers);
  };

async function oublierFichiers(
  { db, files }: Services,
  organismeId: string,
  noms: readonly string[],
): Promise<void> {
  if (noms.length === 0) return;
  const { rows } = await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    sql<{ nom: string }>`SELECT nom FROM confidentialite.fichiers_cites(${noms}::text[]) AS nom`.execute(tx),
  );
  const cites = new Set(rows.map(({ nom }) => nom));
  for (const nom of new Set(noms)) if (!cites.has(nom)) await files.remove(nom);
}
