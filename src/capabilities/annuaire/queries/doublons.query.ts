import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Personne } from '../domain/personne.ts';

type Fiche = Pick<
  Personne,
  'id' | 'prenom' | 'nomNaissance' | 'nomUsage' | 'dateNaissance' | 'courriel' | 'telephone' | 'ville'
>;

export type Raison = 'nom' | 'courriel' | 'telephone' | 'nom_proche' | 'nom_inverse';

/** Two records that may be one person. */
export interface Paire {
  readonly raisons: readonly Raison[];
  readonly premiere: Fiche;
  readonly seconde: Fiche;
}

const LIMITE = 50;

const fiche = (alias: 'a' | 'b') => sql<Fiche>`jsonb_build_object('id', ${sql.ref(`${alias}.id`)},
  'prenom', ${sql.ref(`${alias}.prenom`)}, 'nomNaissance', ${sql.ref(`${alias}.nom_naissance`)},
  'nomUsage', ${sql.ref(`${alias}.nom_usage`)}, 'dateNaissance', ${sql.ref(`${alias}.date_naissance`)},
  'courriel', ${sql.ref(`${alias}.courriel`)}, 'telephone', ${sql.ref(`${alias}.telephone`)}, 'ville', ${sql.ref(`${alias}.ville`)})`;

/** The surest pairs that nobody has settled, and how many there are. One statement. */
export async function doublonsAVoir(
  tx: Tx,
  organismeId: string,
  limite = LIMITE,
): Promise<{ readonly nombre: number; readonly paires: readonly Paire[] }> {
  const rows = await aVoir(tx, organismeId)
    .select(['d.raisons', fiche('a').as('premiere'), fiche('b').as('seconde')])
    .select(sql<number>`count(*) OVER ()::int`.as('nombre'))
    .orderBy('d.force', 'desc')
    .orderBy('d.premiere_id')
    .orderBy('d.seconde_id')
    .limit(limite)
    .execute();
  return { nombre: rows[0]?.nombre ?? 0, paires: rows as unknown as Paire[] };
}

/** The pairs that nobody has settled: neither set aside, nor merged, nor archived. */
export function aVoir(tx: Tx, organismeId: string) {
  return tx
    .selectFrom('annuaire.doublon as d')
    .innerJoin('annuaire.personne as a', (join) =>
      join.onRef('a.organisme_id', '=', 'd.organisme_id').onRef('a.id', '=', 'd.premiere_id'),
    )
    .innerJoin('annuaire.personne as b', (join) =>
      join.onRef('b.organisme_id', '=', 'd.organisme_id').onRef('b.id', '=', 'd.seconde_id'),
    )
    .where('d.organisme_id', '=', organismeId)
    .where('d.ecarte_le', 'is', null)
    .where('a.fusionnee_dans', 'is', null)
    .where('b.fusionnee_dans', 'is', null)
    .where('a.archivee_le', 'is', null)
    .where('b.archivee_le', 'is', null);
}
