import type { TypeDocument } from '#capabilities/documents/index.ts';

/** Months that the evidence of a training is kept after the end of the relation (order of 21 December 2018, funders' rules). */
export const MOIS_DE_PREUVE = 72;

/** Months after which names leave the person's own file: what still proves goes to the archive then (intermediate archiving, CNIL). */
const MOIS_D_IDENTITE = 36;

/** They prove what was agreed or done, sent or not: a funder may ask for them (L. 6362-5 and L. 6362-6). */
const PREUVES: ReadonlySet<TypeDocument> = new Set([
  'feuille-emargement',
  'certificat-realisation',
  'attestation-fin-formation',
]);

export interface DocumentAJuger {
  readonly type: TypeDocument;
  readonly envoye: boolean;
  readonly signe: boolean;
  readonly partage: boolean;
}

export type Sort = 'effacer' | 'caviarder' | 'restreindre' | 'laisser';

/**
 * What becomes of a document when a person that it speaks of is erased (RGPD art. 17, 3, b and e). Evidence is set apart until its term,
 * the rest goes at once; where others are named, only she is taken out. `mois`: 0 on request, else months gone.
 */
export function sortDuDocument({ type, envoye, signe, partage }: DocumentAJuger, mois: number): Sort {
  const terme = mois >= MOIS_DE_PREUVE;
  if (mois > 0 && mois < MOIS_D_IDENTITE) return 'laisser';
  if (!terme && (PREUVES.has(type) || envoye || signe)) return 'restreindre';
  return partage ? 'caviarder' : 'effacer';
}
