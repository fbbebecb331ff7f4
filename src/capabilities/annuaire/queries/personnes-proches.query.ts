import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { DonneesPersonne, Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE } from '../persistence/personnes.store.ts';

type Indices = Pick<DonneesPersonne, 'prenom' | 'nomNaissance' | 'dateNaissance' | 'courriel'>;

/**
 * Persons who may be this one: same name without accents and no other birth date, or same e-mail address. At most five,
 * archived ones too. One statement, on indexes.
 */
export function personnesProches(tx: Tx, organismeId: string, indices: Indices): Promise<Personne[]> {
  const cle = sql<string>`annuaire.cle(${`${indices.nomNaissance} ${indices.prenom}`})`;
  return tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.fusionnee_dans', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('p.cle_identite', '=', cle),
          sql<boolean>`coalesce(p.date_naissance = ${indices.dateNaissance}::date, true)`,
        ]),
        ...(indices.courriel === null ? [] : [eb('p.courriel', '=', indices.courriel)]),
      ]),
    )
    .orderBy('p.cle_tri')
    .limit(5)
    .select(COLONNES_PERSONNE)
    .execute();
}
