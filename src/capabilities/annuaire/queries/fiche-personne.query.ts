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

/** Another record, found to be the same person. */
export interface FicheReunie extends Pick<Personne, 'prenom' | 'nomNaissance' | 'nomUsage'> {
  readonly fusionId: string;
  readonly personneId: string;
  /** Instant, ISO 8601. */
  readonly faiteLe: string;
}

export interface FichePersonne extends Personne {
  readonly entreprises: readonly LienEntreprise[];
  /** Records merged into this one, the last first. */
  readonly reunies: readonly FicheReunie[];
  /** Ids of all records that are this person: hers first. */
  readonly ids: readonly string[];
}

/** All that the page of a person shows of her, history apart. Null when the organisme has none of this id. One statement. */
export async function fichePersonne(tx: Tx, organismeId: string, id: string): Promise<FichePersonne | null> {
  const row = await tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.id', '=', id)
    .select(COLONNES_PERSONNE)
    .select([
      sql<LienEntreprise[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('contactId', c.id, 'entrepriseId', e.id,
            'nom', coalesce(e.enseigne, e.raison_sociale), 'fonction', c.fonction, 'tuteur', c.tuteur,
            'actif', c.retire_le IS NULL)
          ORDER BY c.retire_le IS NOT NULL, e.cle_tri)
        FROM annuaire.contact c JOIN annuaire.entreprise e ON e.organisme_id = c.organisme_id AND e.id = c.entreprise_id
        WHERE c.organisme_id = p.organisme_id AND c.personne_id = p.id), '[]')`.as('entreprises'),
      sql<FicheReunie[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('fusionId', f.id, 'personneId', a.id, 'prenom', a.prenom,
            'nomNaissance', a.nom_naissance, 'nomUsage', a.nom_usage, 'faiteLe', f.faite_le) ORDER BY f.faite_le DESC)
        FROM annuaire.fusion f JOIN annuaire.personne a ON a.organisme_id = f.organisme_id AND a.id = f.absorbee_id
        WHERE f.organisme_id = p.organisme_id AND f.gardee_id = p.id AND f.annulee_le IS NULL), '[]')`.as(
        'reunies',
      ),
      sql<string[]>`p.id || ARRAY(SELECT a.id FROM annuaire.personne a
        WHERE a.organisme_id = p.organisme_id AND a.fusionnee_dans = p.id)`.as('ids'),
    ])
    .executeTakeFirst();
  return row ?? null;
}
