import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE } from '../persistence/personnes.store.ts';
import { curseurDe, type Demande, lignesDe, type Page, sensDe } from './curseur.ts';

export interface LignePersonne extends Personne {
  readonly creeLe: Temporal.Instant;
  readonly cleTri: string;
}

/** One page of persons, doubles merged into others left out. One statement. */
export async function pageDePersonnes(
  tx: Tx,
  organismeId: string,
  demande: Demande,
  apres: Cursor | null,
): Promise<Page<LignePersonne>> {
  const limite = PAGE_SIZE + 1;
  const rows = await requete(tx, organismeId, demande, apres, limite).limit(limite).execute();
  return pageOf(rows, curseurDe(demande));
}

/** All the persons that a list shows, for a file. One statement. */
export function toutesLesPersonnes(tx: Tx, organismeId: string, demande: Demande): Promise<LignePersonne[]> {
  return requete(tx, organismeId, demande, null, null).execute();
}

function requete(tx: Tx, organismeId: string, demande: Demande, apres: Cursor | null, limite: number | null) {
  return tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.fusionnee_dans', 'is', null)
    .where('p.archivee_le', demande.etat === 'archivees' ? 'is not' : 'is', null)
    .where(lignesDe('p', demande, apres, limite))
    .orderBy(demande.tri.endsWith('nom') ? 'p.cle_tri' : 'p.cree_le', sensDe(demande))
    .orderBy('p.id', sensDe(demande))
    .select([...COLONNES_PERSONNE, 'p.cree_le as creeLe', 'p.cle_tri as cleTri']);
}
