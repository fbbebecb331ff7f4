import { nomsDesTypes, type TypeDocument, typesDocument } from './types-document.ts';

/** Place of a document in the gapless sequence of its organisation, type and year. */
export type Numero = { readonly type: TypeDocument; readonly annee: number; readonly rang: number };

const FORME = /^([A-Z]+)-(\d{4})-(\d{4,})$/u;

/** Writes `CONV-2026-0001`. The rank starts at 1 and may exceed four digits. */
export function ecrireNumero({ type, annee, rang }: Numero): string {
  if (!Number.isSafeInteger(rang) || rang < 1) throw new RangeError(`rank of a document: ${rang}`);
  return `${typesDocument[type].prefixe}-${annee}-${String(rang).padStart(4, '0')}`;
}

/** Reads a number back, or null when it is not one. */
export function lireNumero(texte: string): Numero | null {
  const [, prefixe, annee, rang] = FORME.exec(texte) ?? [];
  const type = nomsDesTypes.find((nom) => typesDocument[nom].prefixe === prefixe);
  if (!type || Number(rang) < 1) return null;
  return { type, annee: Number(annee), rang: Number(rang) };
}
