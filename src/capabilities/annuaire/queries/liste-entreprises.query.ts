import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Entreprise } from '../domain/entreprise.ts';
import { COLONNES_ENTREPRISE } from '../persistence/entreprises.store.ts';
import { curseurDe, type Demande, lignesDe, type Page, sensDe } from './curseur.ts';

export interface LigneEntreprise extends Entreprise {
  /** Persons to speak to there, today. */
  readonly contacts: number;
  readonly creeLe: Temporal.Instant;
  readonly cleTri: string;
}

/** One page of companies with the number of their contacts. One statement. */
export async function pageDEntreprises(
  tx: Tx,
  organismeId: string,
  demande: Demande,
  apres: Cursor | null,
): Promise<Page<LigneEntreprise>> {
  const limite = PAGE_SIZE + 1;
  const rows = await requete(tx, organismeId, demande, apres, limite).limit(limite).execute();
  return pageOf(rows, curseurDe(demande));
}

/** All the companies that a list shows, for a file. One statement. */
export function toutesLesEntreprises(
  tx: Tx,
  organismeId: string,
  demande: Demande,
): Promise<LigneEntreprise[]> {
  return requete(tx, organismeId, demande, null, null).execute();
}

function requete(tx: Tx, organismeId: string, demande: Demande, apres: Cursor | null, limite: number | null) {
  return tx
    .selectFrom('annuaire.entreprise as e')
    .where('e.organisme_id', '=', organismeId)
    .where('e.archivee_le', demande.etat === 'archivees' ? 'is not' : 'is', null)
    .where(lignesDe('e', demande, apres, limite))
    .orderBy(demande.tri.endsWith('nom') ? 'e.cle_tri' : 'e.cree_le', sensDe(demande))
    .orderBy('e.id', sensDe(demande))
    .select([...COLONNES_ENTREPRISE, 'e.cree_le as creeLe', 'e.cle_tri as cleTri'])
    .select(
      sql<number>`(
        SELECT count(*)::int FROM annuaire.contact c
        JOIN annuaire.personne p ON p.organisme_id = c.organisme_id AND p.id = c.personne_id
        WHERE c.organisme_id = e.organisme_id AND c.entreprise_id = e.id AND c.retire_le IS NULL
          AND p.fusionnee_dans IS NULL)`.as('contacts'),
    );
}
