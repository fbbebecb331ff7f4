import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE } from '../persistence/personnes.store.ts';
import { apresCurseur, type Tri } from './curseur.ts';

export interface FiltrePersonnes {
  /** Words of the name, the address, the telephone or the reference. Empty: everybody. */
  readonly q: string;
  readonly etat: 'actives' | 'archivees';
  readonly tri: Tri;
}

export interface LignePersonne extends Personne {
  readonly creeLe: Temporal.Instant;
  readonly cleTri: string;
}

/** One page of persons, doubles merged into others left out. One statement. */
export async function pageDePersonnes(
  tx: Tx,
  organismeId: string,
  filtre: FiltrePersonnes,
  apres: Cursor | null,
): Promise<{ readonly rows: readonly LignePersonne[]; readonly next: string | null }> {
  const rows = await requete(tx, organismeId, filtre, apres)
    .limit(PAGE_SIZE + 1)
    .execute();
  return pageOf(rows, (row) => ({
    key: filtre.tri.endsWith('nom') ? row.cleTri : row.creeLe.toString(),
    id: row.id,
  }));
}

/** All the persons of a filter, for a file. One statement. */
export function toutesLesPersonnes(
  tx: Tx,
  organismeId: string,
  filtre: FiltrePersonnes,
): Promise<LignePersonne[]> {
  return requete(tx, organismeId, filtre, null).execute();
}

function requete(tx: Tx, organismeId: string, { q, etat, tri }: FiltrePersonnes, apres: Cursor | null) {
  const sens = tri.startsWith('-') ? 'desc' : 'asc';
  return tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.fusionnee_dans', 'is', null)
    .where('p.archivee_le', etat === 'archivees' ? 'is not' : 'is', null)
    .$if(q !== '', (query) => query.where(sql<boolean>`p.id IN (SELECT annuaire.personnes_trouvees(${q}))`))
    .$if(apres !== null, (query) => query.where(apresCurseur('p', tri, apres)))
    .orderBy(tri.endsWith('nom') ? 'p.cle_tri' : 'p.cree_le', sens)
    .orderBy('p.id', sens)
    .select([...COLONNES_PERSONNE, 'p.cree_le as creeLe', 'p.cle_tri as cleTri']);
}
