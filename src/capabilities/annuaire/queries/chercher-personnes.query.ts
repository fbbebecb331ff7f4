import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE } from '../persistence/personnes.store.ts';

/** Active persons that hold every word, by name: to choose one in a form. One statement. */
export function chercherPersonnes(
  tx: Tx,
  organismeId: string,
  mots: string,
  limite = 12,
): Promise<Personne[]> {
  return tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where(sql<boolean>`p.id = ANY (ARRAY(SELECT annuaire.personnes_trouvees(${mots}, ${limite}::integer)))`)
    .orderBy('p.cle_tri')
    .orderBy('p.id')
    .select(COLONNES_PERSONNE)
    .execute();
}

/** Active persons whose name looks most like the words, when none holds them: a letter wrong, two names for one. One statement. */
export async function personnesAuNomProche(
  tx: Tx,
  organismeId: string,
  mots: string,
  limite = 6,
): Promise<Personne[]> {
  return tx
    .selectFrom(
      sql<{ id: string }>`annuaire.personnes_au_nom_proche(${mots}, ${limite}::integer)`.as<'t'>(sql`t(id)`),
    )
    .innerJoin('annuaire.personne as p', (join) =>
      join.on('p.organisme_id', '=', organismeId).onRef('p.id', '=', 't.id'),
    )
    .select(COLONNES_PERSONNE)
    .execute();
}
