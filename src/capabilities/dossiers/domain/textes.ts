const LIGNE_MAX = 250;
const ELEMENT_MAX = 1_000;

/** One line, cut to what a document keeps of it. */
export const court = (texte: string): string =>
  texte.length > LIGNE_MAX ? `${texte.slice(0, LIGNE_MAX - 1)}…` : texte;

/** The lines of a free text, blank ones left out. */
export const lignesDe = (texte: string): string[] =>
  texte
    .split('\n')
    .map((ligne) => ligne.replace(/^[-•*]\s+/u, '').trim())
    .filter((ligne) => ligne !== '')
    .map((ligne) => ligne.slice(0, ELEMENT_MAX));

/** « a, b et c ». */
export const enumerer = (mots: readonly string[]): string =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

/** Keeps the first of those that share a key. */
export const uniques = <T>(liste: readonly T[], cle: (un: T) => string): T[] =>
  [...new Map(liste.toReversed().map((un) => [cle(un), un])).values()].toReversed();
