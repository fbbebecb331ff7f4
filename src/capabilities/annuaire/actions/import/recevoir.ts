import type { UploadedFile } from '#platform/http/form-state.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { columnKey } from '#platform/tabular/columns.ts';
import { readTableApart } from '#platform/tabular/read-table-apart.ts';
import type { TableRow } from '#platform/tabular/table.ts';
import { PoolFault } from '#platform/workers/pool-fault.ts';
import { devinerColonnes, type GenreImport } from '../../domain/import/colonnes.ts';
import { sousLeTitre } from '../../domain/import/titre.ts';
import { memoireDesColonnes, visible } from '../../persistence/imports.store.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import type { LigneRecue } from './interpreter.ts';

export type RefusReception =
  | InputRefusal
  | { readonly refus: 'FichierSansLigne' }
  | { readonly refus: 'FichierTropLong' };

const LIMITES = { maxBytes: 30_000_000, maxColumns: 200, maxRows: 50_000, maxCellLength: 5_000 };

export interface Reception {
  /** Made by the caller: sending twice receives once. */
  readonly id: string;
  readonly genre: GenreImport;
  readonly fichier: UploadedFile;
}

/** Reads a list that somebody sends and proposes what its columns hold. Nothing of it enters the annuaire yet. */
export async function recevoirImport(
  context: Pick<ContexteAnnuaire, 'tx' | 'organismeId' | 'clock'> & { readonly acteurId: string | null },
  { id, genre, fichier }: Reception,
): Promise<Result<{ readonly importId: string }, RefusReception>> {
  const { tx, organismeId, clock, acteurId } = context;
  const table = await lire(fichier.content);
  if (!table.ok) return table;
  const memoire = await memoireDesColonnes(tx, organismeId, genre);
  const deviner = (entetes: readonly string[]) => devinerColonnes(genre, entetes.map(columnKey), memoire);
  const { headers, rows } = sousLeTitre(
    table.value,
    (entetes) => deviner(entetes).filter((champ) => champ !== null).length,
  );
  if (rows.length === 0) return refuse('FichierSansLigne');
  await tx
    .insertInto('annuaire.import')
    .values({
      organisme_id: organismeId,
      id,
      genre,
      fichier: visible(fichier.filename).slice(0, 200) || genre,
      entetes: headers.map(visible),
      contenu: JSON.stringify(rows.map(recue)),
      lignes: rows.length,
      correspondance: deviner(headers) as string[],
      etat: 'colonnes',
      recu_par: acteurId,
      recu_le: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
    .execute();
  return ok({ importId: id });
}

async function lire(content: Uint8Array) {
  try {
    return await readTableApart(content, LIMITES);
  } catch (error) {
    if (error instanceof PoolFault) return refuse('FichierTropLong');
    throw error;
  }
}

const recue = ({ line, cells, overflow }: TableRow): LigneRecue => ({
  ligne: line,
  cellules: cells.map(gardable),
  trop: overflow.map(gardable),
});

/** What JSON in PostgreSQL cannot hold becomes a character that the fields refuse. */
const gardable = (cellule: string): string => cellule.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFE');
