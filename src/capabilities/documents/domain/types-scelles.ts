import type { TypeDocument } from './types-document.ts';

const SCELLES: ReadonlySet<TypeDocument> = new Set([
  'certificat-realisation',
  'attestation-fin-formation',
  'feuille-emargement',
]);

/** Documents that prove a training: their file is sealed, and carries the receipt of the act that made it. */
export const estScelle = (type: TypeDocument): boolean => SCELLES.has(type);
