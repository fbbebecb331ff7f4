import type { TypeDocument } from '#capabilities/documents/index.ts';
import type { TypeStagiaire } from '#capabilities/parcours/index.ts';

/** The documents of a person in a session, one column each; the contract is a convention or an individual contract. */
export const COLONNES = [
  'devis',
  'contrat',
  'convocation',
  'protocole',
  'certificat',
  'attestation',
] as const;
export type ColonneDocument = (typeof COLONNES)[number];

/** What decides which documents a file asks for. */
export interface QuiPaie {
  readonly entreprise: unknown;
  readonly typeStagiaire: TypeStagiaire | null;
  readonly prixCentimes: number | null;
  /** Applies, but is not admitted yet: a quote at most. */
  readonly candidat: boolean;
}

const TYPES = {
  devis: 'devis',
  convocation: 'convocation',
  protocole: 'protocole-individuel',
  certificat: 'certificat-realisation',
  attestation: 'attestation-fin-formation',
} as const satisfies Partial<Record<ColonneDocument, TypeDocument>>;

/** The documents of a person, or of the people that a company sends. */
export type TypeDePersonne = (typeof TYPES)[keyof typeof TYPES] | 'convention' | 'contrat-individuel';

/** The types of documents that this capability makes. */
export type TypeDossier = TypeDePersonne | 'programme' | 'feuille-emargement';

/**
 * The document that a column means for a file; null when it asks for none. A company signs a convention (L. 6353-1), a person
 * who pays for herself an individual contract (L. 6353-3); the others are paid by a public funder, under its own rules.
 */
export function typeDe(colonne: ColonneDocument, dossier: QuiPaie): TypeDePersonne | null {
  if (dossier.candidat && colonne !== 'devis') return null;
  if (colonne === 'contrat') return typeDuContrat(dossier);
  if (colonne === 'devis' && dossier.prixCentimes === 0) return null;
  return TYPES[colonne];
}

function typeDuContrat({ entreprise, typeStagiaire, prixCentimes }: QuiPaie) {
  if (entreprise !== null) return 'convention';
  return typeStagiaire === 'particulier' && prixCentimes !== 0 ? 'contrat-individuel' : null;
}

/** Documents that a company shares between the people it sends. */
export const estPartage = (type: TypeDocument, { entreprise }: Pick<QuiPaie, 'entreprise'>): boolean =>
  type === 'convention' || (type === 'devis' && entreprise !== null);
