import type { UploadedFile } from '#platform/http/form-state.ts';
import { type InputRefusal, refusable } from '#platform/input/refusal.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { findColumns } from '#platform/tabular/columns.ts';
import { readTableApart } from '#platform/tabular/read-table-apart.ts';
import { PoolFault } from '#platform/workers/pool-fault.ts';
import {
  COLONNES_LIBRES,
  COLONNES_REQUISES,
  type ErreurDeLigne,
  lireProduit,
  type ProduitLu,
} from '../domain/lire-produit.ts';

const LIMITES = { maxBytes: 5_000_000, maxColumns: 60, maxRows: 2_000, maxCellLength: 1_000 };

export interface ControleDeFichier {
  readonly produits: readonly ProduitLu[];
  readonly erreurs: readonly ErreurDeLigne[];
}

/** Reads a CSV or XLSX of invoice lines and writes nothing: what would be written, and each row that cannot be. */
export async function controlerProduits(
  fichier: UploadedFile,
): Promise<Result<ControleDeFichier, InputRefusal | Refusal<'FichierIllisible'>>> {
  const table = await lireTable(fichier.content);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const lecteur = await refusable(() =>
    Promise.resolve().then(() => findColumns(headers, COLONNES_REQUISES, COLONNES_LIBRES)),
  );
  if (!lecteur.ok) return lecteur;
  const produits: ProduitLu[] = [];
  const erreurs: ErreurDeLigne[] = [];
  const vues = new Map<string, number>();
  for (const row of rows) {
    const lire = (colonne: Parameters<typeof lecteur.value>[1]) => lecteur.value(row, colonne);
    const rang = (vues.get(lire('Facture')) ?? 0) + 1;
    vues.set(lire('Facture'), rang);
    const lu = lireProduit(lire, rang);
    if ('produit' in lu) produits.push(lu.produit);
    else erreurs.push({ ligne: row.line, colonne: lu.colonne, lu: lire(lu.colonne) });
  }
  return ok({ produits, erreurs });
}

async function lireTable(content: Uint8Array) {
  try {
    return await readTableApart(content, LIMITES);
  } catch (error) {
    if (error instanceof PoolFault) return refuse('FichierIllisible');
    throw error;
  }
}
