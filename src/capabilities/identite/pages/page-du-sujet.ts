/** Pages of what facts are about, the most precise first. */
const PAGES: readonly [genre: string, path: string][] = [
  ['document', '/documents/'],
  ['creneau', '/creneaux/'],
  ['inscription', '/inscriptions/'],
  ['session', '/sessions/'],
  ['formation', '/formations/'],
  ['entreprise', '/entreprises/'],
  ['personne', '/personnes/'],
];

/** The page where one sees what a fact is about; undefined when there is none. */
export function pageDuSujet(
  sujets: readonly { readonly genre: string; readonly id: string }[],
): string | undefined {
  for (const [genre, path] of PAGES) {
    const sujet = sujets.find((one) => one.genre === genre);
    if (sujet !== undefined) return `${path}${sujet.id}`;
  }
  return undefined;
}
