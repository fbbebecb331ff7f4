import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { isHostile } from '#platform/http/hostile.ts';
import type { LigneRecue } from '../actions/import/interpreter.ts';
import type { ChampImporte, Correspondance, GenreImport } from '../domain/import/colonnes.ts';
import type { Bilan, Remarque } from '../domain/import/remarque.ts';

/** A text of a file, to show: characters that hide something are seen as such. */
export const visible = (texte: string): string =>
  isHostile(texte) ? [...texte].map((signe) => (isHostile(signe) ? '\uFFFD' : signe)).join('') : texte;

export type EtatImport = 'colonnes' | 'controle' | 'controle_fait' | 'application' | 'applique' | 'abandonne';

/** An import without its content. */
export interface Import {
  readonly id: string;
  readonly genre: GenreImport;
  readonly fichier: string;
  readonly entetes: readonly string[];
  readonly correspondance: Correspondance;
  readonly lignes: number;
  readonly etat: EtatImport;
  readonly faites: number;
  readonly bilan: Bilan | null;
  readonly recuPar: string | null;
  readonly recuLe: Temporal.Instant;
}

const COLONNES = [
  'id',
  'genre',
  'fichier',
  'entetes',
  'correspondance',
  'lignes',
  'etat',
  'faites',
  'bilan',
  'recu_par as recuPar',
  'recu_le as recuLe',
] as const;

/** One import. Null when the organisme has none of this id. */
export async function importParId(tx: Tx, organismeId: string, id: string): Promise<Import | null> {
  const row = await tx
    .selectFrom('annuaire.import')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select(COLONNES)
    .executeTakeFirst();
  return row === undefined ? null : (row as unknown as Import);
}

/** The last imports of an organisme, the newest first. */
export async function importsRecents(tx: Tx, organismeId: string): Promise<Import[]> {
  const rows = await tx
    .selectFrom('annuaire.import')
    .where('organisme_id', '=', organismeId)
    .orderBy('recu_le', 'desc')
    .orderBy('id')
    .limit(20)
    .select(COLONNES)
    .execute();
  return rows as unknown as Import[];
}

/** The rows of the file; none once the work is over. */
export async function contenuDe(tx: Tx, organismeId: string, id: string): Promise<readonly LigneRecue[]> {
  const row = await tx
    .selectFrom('annuaire.import')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('contenu')
    .executeTakeFirst();
  return (row?.contenu ?? []) as unknown as LigneRecue[];
}

/** The cells of the first rows, to recognise a column by what it holds. Cut in the database: the file may be long. */
export async function exemplesDe(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ cellules: readonly string[] }>`
    SELECT ligne -> 'cellules' AS cellules
    FROM annuaire.import i, jsonb_path_query(i.contenu, '$[0 to 2]') AS ligne
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${id}::uuid`.execute(tx);
  return rows.map(({ cellules }) => cellules.map((cellule) => visible(cellule).slice(0, 60)));
}

interface Changement {
  readonly etat?: EtatImport;
  readonly faites?: number;
  readonly bilan?: Bilan | null;
  readonly correspondance?: Correspondance;
  /** Ends the import: its content is erased. */
  readonly finiLe?: Temporal.Instant;
}

/** Changes an import that is in one of these states. Returns whether it was. */
export async function changerImport(
  tx: Tx,
  organismeId: string,
  id: string,
  depuis: readonly EtatImport[],
  { bilan, correspondance, finiLe, ...reste }: Changement,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('annuaire.import')
    .set({
      ...reste,
      ...(bilan === undefined ? {} : { bilan: bilan === null ? null : JSON.stringify(bilan) }),
      ...(correspondance === undefined ? {} : { correspondance: [...correspondance] as string[] }),
      ...(finiLe === undefined ? {} : { fini_le: finiLe, contenu: null }),
    })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('etat', 'in', depuis)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Remarks kept of one import: a report longer than this is read by nobody. */
export const MAX_REMARQUES = 5_000;

/** Replaces the remarks of an import. */
export async function garderRemarques(
  tx: Tx,
  organismeId: string,
  id: string,
  remarques: readonly Remarque[],
): Promise<void> {
  await tx
    .deleteFrom('annuaire.import_remarque')
    .where('organisme_id', '=', organismeId)
    .where('import_id', '=', id)
    .execute();
  const lots = Array.from(
    { length: Math.ceil(Math.min(remarques.length, MAX_REMARQUES) / 1_000) },
    (_, lot) => remarques.slice(lot * 1_000, Math.min((lot + 1) * 1_000, MAX_REMARQUES)),
  );
  for (const [lot, lignes] of lots.entries()) {
    await tx
      .insertInto('annuaire.import_remarque')
      .values(
        lignes.map((remarque, rang) => ({
          organisme_id: organismeId,
          import_id: id,
          rang: lot * 1_000 + rang,
          ...remarque,
        })),
      )
      .execute();
  }
}

/** The remarks of an import in the order of the file, and how many there are. One statement. */
export async function remarquesDe(
  tx: Tx,
  organismeId: string,
  id: string,
  limite: number,
): Promise<{ readonly remarques: readonly Remarque[]; readonly nombre: number }> {
  const rows = await tx
    .selectFrom('annuaire.import_remarque')
    .where('organisme_id', '=', organismeId)
    .where('import_id', '=', id)
    .orderBy('rang')
    .limit(limite)
    .select((eb) => [
      'ligne',
      'colonne',
      'valeur',
      'gravite',
      'phrase',
      eb.fn.countAll<number>().over().as('nombre'),
    ])
    .execute();
  return { remarques: rows as unknown as Remarque[], nombre: rows[0]?.nombre ?? 0 };
}

/** The fields that this organisme gave to column names before. */
export async function memoireDesColonnes(
  tx: Tx,
  organismeId: string,
  genre: GenreImport,
): Promise<ReadonlyMap<string, ChampImporte | null>> {
  const rows = await tx
    .selectFrom('annuaire.import_colonne')
    .where('organisme_id', '=', organismeId)
    .where('genre', '=', genre)
    .select(['cle', 'champ'])
    .execute();
  return new Map(rows.map(({ cle, champ }) => [cle, champ as ChampImporte | null]));
}
