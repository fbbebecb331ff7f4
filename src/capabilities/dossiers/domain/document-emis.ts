import { type EtatDocument, etatDocument, type TypeDocument } from '#capabilities/documents/index.ts';

/** A document of a session that is not annulled, and what happened to it. */
export interface DocumentEmis {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly version: number;
  /** Day printed on the version in force, `AAAA-MM-JJ`. */
  readonly etabliLe: string;
  readonly empreinte: string;
  readonly perime: boolean;
  readonly bati: boolean;
  readonly attendues: readonly string[];
  readonly signees: readonly string[];
  /** Sendings of the version in force: how many, opened, read. */
  readonly envois: number;
  readonly ouverts: number;
  readonly lus: number;
  /** First day of its data: tells the weeks of attendance sheets apart. */
  readonly debut: string | null;
  readonly groupe: string | null;
  readonly inscriptionIds: readonly string[];
  readonly entrepriseIds: readonly string[];
}

/** Where a document is, the most urgent first: a document that says something false comes before any other state. */
export type Suivi = 'a-regenerer' | 'ouvert' | EtatDocument;

/** How far a document has gone. */
export function suiviDe(document: DocumentEmis): Suivi {
  const { bati, attendues, signees, envois, ouverts, lus: lectures } = document;
  const etat = etatDocument({ annule: false, bati, attendues, signees, envois, lectures });
  if (document.perime && etat !== 'signe') return 'a-regenerer';
  return etat === 'envoye' && ouverts > 0 ? 'ouvert' : etat;
}

/** Whose document of a type is looked for. */
export interface Pour {
  readonly inscriptionId: string;
  readonly entrepriseId: string | null;
}

/** The document of a type already made for a file: its own, or the one that its company shares. */
export const documentDe = (
  documents: readonly DocumentEmis[],
  type: TypeDocument,
  { inscriptionId, entrepriseId }: Pour,
): DocumentEmis | null =>
  documents.find(
    (document) =>
      document.type === type &&
      (document.inscriptionIds.includes(inscriptionId) ||
        (entrepriseId !== null &&
          document.entrepriseIds.includes(entrepriseId) &&
          (type === 'convention' || type === 'devis'))),
  ) ?? null;

/** The attendance sheet of a week already made, for the group when there is one. */
export const feuilleDe = (
  documents: readonly DocumentEmis[],
  { lundi, groupe }: { readonly lundi: string; readonly groupe: string | null },
): DocumentEmis | null =>
  documents.find(
    (document) =>
      document.type === 'feuille-emargement' &&
      document.debut === lundi &&
      document.groupe === (groupe ?? ''),
  ) ?? null;

/** The programme of the session already made. */
export const programmeDe = (documents: readonly DocumentEmis[]): DocumentEmis | null =>
  documents.find(({ type }) => type === 'programme') ?? null;
