import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Entreprise } from '../domain/entreprise.ts';
import type { DonneesPersonne } from '../domain/personne.ts';
import { COLONNES_ENTREPRISE } from '../persistence/entreprises.store.ts';

/** A person of the company. */
export interface ContactDEntreprise extends Pick<
  DonneesPersonne,
  'prenom' | 'nomNaissance' | 'nomUsage' | 'courriel' | 'telephone'
> {
  readonly contactId: string;
  readonly personneId: string;
  readonly fonction: string;
  readonly tuteur: boolean;
  readonly actif: boolean;
}

/** Another establishment with the same SIREN. */
export interface AutreEtablissement {
  readonly id: string;
  readonly nom: string;
  readonly siret: string;
  readonly ville: string | null;
}

export interface FicheEntreprise extends Entreprise {
  readonly contacts: readonly ContactDEntreprise[];
  readonly etablissements: readonly AutreEtablissement[];
}

/** All that the page of a company shows, history apart. Null when the organisme has none of this id. One statement. */
export async function ficheEntreprise(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<FicheEntreprise | null> {
  const row = await tx
    .selectFrom('annuaire.entreprise as e')
    .where('e.organisme_id', '=', organismeId)
    .where('e.id', '=', id)
    .select(COLONNES_ENTREPRISE)
    .select([
      sql<ContactDEntreprise[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('contactId', c.id, 'personneId', p.id, 'prenom', p.prenom,
            'nomNaissance', p.nom_naissance, 'nomUsage', p.nom_usage, 'courriel', p.courriel, 'telephone', p.telephone,
            'fonction', c.fonction, 'tuteur', c.tuteur, 'actif', c.retire_le IS NULL)
          ORDER BY c.retire_le IS NOT NULL, p.cle_tri)
        FROM annuaire.contact c JOIN annuaire.personne p ON p.organisme_id = c.organisme_id AND p.id = c.personne_id
        WHERE c.organisme_id = e.organisme_id AND c.entreprise_id = e.id AND p.fusionnee_dans IS NULL), '[]')`.as(
        'contacts',
      ),
      sql<AutreEtablissement[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', a.id, 'nom', coalesce(a.enseigne, a.raison_sociale), 'siret', a.siret,
            'ville', a.ville) ORDER BY a.siret)
        FROM annuaire.entreprise a
        WHERE a.organisme_id = e.organisme_id AND a.siret >= rpad(left(e.siret, 9), 14, '0')
          AND a.siret <= rpad(left(e.siret, 9), 14, '9') AND a.id <> e.id), '[]')`.as('etablissements'),
    ])
    .executeTakeFirst();
  return row ?? null;
}
