/** What a document's facts say of it. Nothing stores it. */
export type EtatDocument =
  | 'annule'
  | 'signe'
  | 'a-contresigner'
  | 'lu'
  | 'envoye'
  | 'pret'
  | 'en-preparation';

export type FaitsDocument = {
  readonly annule: boolean;
  /** The PDF of the version in force exists. */
  readonly bati: boolean;
  /** Parties whose signature is expected, and those who gave it, on the version in force. */
  readonly attendues: readonly string[];
  readonly signees: readonly string[];
  /** Sendings of the version in force, and how many were read. */
  readonly envois: number;
  readonly lectures: number;
};

/** The state of a document, the furthest that its facts allow. */
export function etatDocument(faits: FaitsDocument): EtatDocument {
  if (faits.annule) return 'annule';
  const restantes = faits.attendues.filter((partie) => !faits.signees.includes(partie));
  if (faits.attendues.length > 0 && restantes.length === 0) return 'signe';
  if (faits.signees.length > 0) return 'a-contresigner';
  if (faits.envois > 0)
    return faits.attendues.length === 0 && faits.lectures === faits.envois ? 'lu' : 'envoye';
  return faits.bati ? 'pret' : 'en-preparation';
}
