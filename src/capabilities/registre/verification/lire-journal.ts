import type { Hash } from '#engines/merkle/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Alteration, Effacement } from '../domain/alterations.ts';
import { FAIT_EFFACEMENT } from '../domain/effacement.ts';
import { examinerFait, momentDe, TOLERANCE_MS } from './examiner-fait.ts';
import { feuillesDepuis, type LigneDeFeuille, PAGE } from './feuilles.query.ts';

/** A log read from its first leaf to its last, each compared with its fact. */
export interface JournalLu {
  readonly feuilles: Hash[];
  readonly ids: string[];
  readonly alterations: Alteration[];
  readonly effaces: Effacement[];
  /** Facts that a sealed fact tells to be erased. */
  readonly effacesDits: Set<string>;
  troue: boolean;
}

/** Reads a whole log, page by page. `ailleurs`: organismes where a fact that is not at home may come from. */
export async function lireJournal(
  tx: Tx,
  organismeId: string,
  ailleurs: readonly string[],
): Promise<JournalLu> {
  const lu: JournalLu = {
    feuilles: [],
    ids: [],
    alterations: [],
    effaces: [],
    effacesDits: new Set(),
    troue: false,
  };
  let plusRecent = 0;
  for (let suivante = 0; ;) {
    const page = await feuillesDepuis(tx, organismeId, suivante);
    for (const ligne of page) {
      lireFeuille(lu, ligne, ailleurs, plusRecent);
      plusRecent = Math.max(plusRecent, momentDe(ligne.fait_id));
    }
    const derniere = page.at(-1);
    if (derniere === undefined || page.length < PAGE) return lu;
    suivante = derniere.indice + 1;
  }
}

function lireFeuille(
  lu: JournalLu,
  ligne: LigneDeFeuille,
  ailleurs: readonly string[],
  plusRecent: number,
): void {
  const { indice, fait_id: faitId, feuille, id } = ligne;
  const attendu = lu.feuilles.length;
  if (indice !== attendu && !lu.troue) {
    lu.alterations.push({ classe: 'feuille-supprimee', indice: attendu, jusqua: indice - 1 });
    lu.troue = true;
  }
  lu.feuilles.push(feuille);
  lu.ids.push(faitId);
  if (id === null) {
    lu.alterations.push({ classe: 'fait-supprime', indice, faitId });
    return;
  }
  const fait = { ...ligne, id };
  const tort = examinerFait(fait, feuille, ailleurs);
  if (tort !== null) lu.alterations.push({ ...tort, indice, faitId });
  else if (momentDe(faitId) < plusRecent - TOLERANCE_MS) {
    lu.alterations.push({ classe: 'fait-antidate', indice, faitId });
  }
  if (fait.efface_le !== null) {
    lu.effaces.push({ faitId, indice, le: fait.efface_le, base: fait.efface_base ?? '' });
  }
  if (tort === null && fait.type === FAIT_EFFACEMENT) dire(lu.effacesDits, fait.donnees['faits']);
}

/** Notes the facts that an erasure fact names. */
export function dire(dits: Set<string>, faits: unknown): void {
  if (Array.isArray(faits)) for (const id of faits) dits.add(String(id));
}
