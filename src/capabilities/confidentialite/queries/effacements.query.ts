import type { Services } from '#platform/http/route.ts';
import type { Effacement } from '../domain/journal.ts';

/** The erasures noted in the database, of one person or of the whole instance. One statement. */
export async function effacementsNotes(
  { db }: Pick<Services, 'db'>,
  personne?: { readonly organismeId: string; readonly personneId: string },
): Promise<readonly Effacement[]> {
  const rows = await db.forInstance((tx) => {
    const tous = tx
      .selectFrom('confidentialite.effacement')
      .select(['organisme_id as organismeId', 'personne_id as personneId', 'mois', 'fait_le']);
    if (personne === undefined) return tous.execute();
    const { organismeId, personneId } = personne;
    return tous.where('organisme_id', '=', organismeId).where('personne_id', '=', personneId).execute();
  });
  return rows.map(({ fait_le, ...un }) => ({ ...un, faitLe: fait_le.toString() }));
}
