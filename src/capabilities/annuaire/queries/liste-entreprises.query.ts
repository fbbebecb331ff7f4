import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Entreprise } from '../domain/entreprise.ts';
import { COLONNES_ENTREPRISE } from '../persistence/entreprises.store.ts';
import { apresCurseur } from './curseur.ts';
import type { FiltrePersonnes } from './liste-personnes.query.ts';

export interface LigneEntreprise extends Entreprise {
  readonly contacts: number;
  readonly creeLe: Temporal.Instant;
  readonly cleTri: string;
}

/** One page of companies with the number of their contacts. One statement. */
export async function pageDEntreprises(
  tx: Tx,
  organismeId: string,
  filtre: FiltrePersonnes,
  apres: Cursor | null,
): Promise<{ readonly rows: readonly LigneEntreprise[]; readonly next: string | null }> {
  const rows = await requete(tx, organismeId, filtre, apres)
    .limit(PAGE_SIZE + 1)
    .execute();
  return pageOf(rows, (row) => ({
    key: filtre.tri.endsWith('nom') ? row.cleTri : row.creeLe.toString(),
    id: row.id,
  }));
}

/** All the companies of a filter, for a file. One statement. */
export function toutesLesEntreprises(
  tx: Tx,
  organismeId: string,
  filtre: FiltrePersonnes,
): Promise<LigneEntreprise[]> {
  return requete(tx, organismeId, filtre, null).execute();
}

function requete(tx: Tx, organismeId: string, { q, etat, tri }: FiltrePersonnes, apres: Cursor | null) {
  const sens = tri.startsWith('-') ? 'desc' : 'asc';
  return tx
    .selectFrom('annuaire.entreprise as e')
    .where('e.organisme_id', '=', organismeId)
    .where('e.archivee_le', etat === 'archivees' ? 'is not' : 'is', null)
    .$if(q !== '', (query) => query.where(sql<boolean>`e.id IN (SELECT annuaire.entreprises_trouvees(${q}))`))
    .$if(apres !== null, (query) => query.where(apresCurseur('e', tri, apres)))
    .orderBy(tri.endsWith('nom') ? 'e.cle_tri' : 'e.cree_le', sens)
    .orderBy('e.id', sens)
    .select([...COLONNES_ENTREPRISE, 'e.cree_le as creeLe', 'e.cle_tri as cleTri'])
    .select((eb) =>
      eb
        .selectFrom('annuaire.contact as c')
        .innerJoin('annuaire.personne as p', (join) =>
          join.onRef('p.organisme_id', '=', 'c.organisme_id').onRef('p.id', '=', 'c.personne_id'),
        )
        .whereRef('c.organisme_id', '=', 'e.organisme_id')
        .whereRef('c.entreprise_id', '=', 'e.id')
        .where('c.retire_le', 'is', null)
        .where('p.fusionnee_dans', 'is', null)
        .select(sql<number>`count(*)::int`.as('n'))
        .$asScalar()
        .$notNull()
        .as('contacts'),
    );
}
