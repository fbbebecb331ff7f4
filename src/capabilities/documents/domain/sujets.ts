/** What a document is about: a person, a company, a session, a registration, a formation. */
export const genresSujet = ['personne', 'entreprise', 'session', 'inscription', 'formation'] as const;

export type SujetDocument = { readonly genre: (typeof genresSujet)[number]; readonly id: string };

/** Subjects of a fact about a document: `{ document, personne, personne_2… }`. */
export function sujetsDuFait(documentId: string, sujets: readonly SujetDocument[]): Record<string, string> {
  const noms: Record<string, string> = { document: documentId };
  const rangs = new Map<string, number>();
  for (const { genre, id } of sujets) {
    const rang = (rangs.get(genre) ?? 0) + 1;
    rangs.set(genre, rang);
    noms[rang === 1 ? genre : `${genre}_${rang}`] = id;
  }
  return noms;
}
