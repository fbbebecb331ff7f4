import { join } from 'node:path';
import { journalEnFichier } from '#capabilities/confidentialite/index.ts';
import { ERASURE_JOURNAL } from '#platform/backup/index.ts';

/** Adds the erasures noted in one folder to those noted in another. Returns how many the first one holds. */
export async function copierJournal(from: string, to: string): Promise<number> {
  const effacements = await journalEnFichier(join(from, ERASURE_JOURNAL)).lire();
  if (effacements.length > 0) await journalEnFichier(join(to, ERASURE_JOURNAL)).ajouter(effacements);
  return effacements.length;
}
