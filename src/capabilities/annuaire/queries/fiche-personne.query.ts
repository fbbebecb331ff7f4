import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE } from '../persistence/personnes.store.ts';

/** A company where the person is a contact. */
export interface LienEntreprise {
  readonly contactId: string;
  readonly entrepriseId: string;
  readonly nom: string;
  readonly fonction: string;
  readonly tuteur: boolean;
  readonly actif: boolean;
}

export interface FichePersonne extends Personne {
  readonly entreprises: readonly LienEntreprise[];
}

/** All that the page of a person shows of her, history apart. Null when the organisme has none of this id. One statement. */
export async function fichePersonne(tx: Tx, organismeId: string, id: string): Promise<FichePersonne | null> {
  const row = await tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.id', '=', id)
    .select(COLONNES_PERSONNE)
    .select(
      sql<LienEntreprise[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('contactId', c.id, 'entrepriseId', e.id,
            'nom', coalesce(e.enseigne, e.raison_sociale), 'fonction', c.fonction, 'tuteur', c.tuteur,
            'actif', c.retire_le IS NULL)
          ORDER BY c.retire_le IS NOT NULL, e.cle_tri)
        FROM annuaire.contact c JOIN annuaire.entreprise e ON e.organisme_id = c.organisme_id AND e.id = c.entreprise_id
        WHERE c.organisme_id = p.organisme_id AND c.personne_id = p.id), '[]')`.as('entreprises'),
    )
    .executeTakeFirst();
  return row ?? null;
}
