import { entites } from './entites-html.ts';

/** Ce qui commence une nouvelle ligne dans les textes de France compétences, écrits en HTML ou à la main. */
const COUPURES = /<\s*(?:br|\/?p|\/?div|\/?li|\/?ul|\/?ol|\/?tr|\/?h[1-6])\b[^>]*>|\r?\n/gi;
const BALISES = /<\/?[a-z][^>]{0,2000}>/gi;
const PUCE = /^(?:[-–—•▪◦●*·➢✓]|o(?=\s))\s*/u;

/** Les lignes d'un texte riche, sans balises ni puces ni lignes vides. */
export function lignesDe(texte: string): string[] {
  const lignes: string[] = [];
  for (const brute of texte.split(COUPURES)) {
    const sansBalises = entites(brute.replaceAll(BALISES, ' ')).replaceAll(/\s+/gu, ' ').trim();
    const ligne = sansBalises.replace(PUCE, '');
    if (ligne === '') continue;
    const precedente = lignes.at(-1);
    if (precedente !== undefined && suite(sansBalises, precedente)) {
      lignes[lignes.length - 1] = `${precedente} ${ligne}`;
    } else {
      lignes.push(ligne);
    }
  }
  return lignes;
}

/** Un texte riche en texte simple, une ligne par alinéa ; `null` s'il est vide. */
export function texteSimple(texte: string): string | null {
  const lignes = lignesDe(texte);
  return lignes.length === 0 ? null : lignes.join('\n');
}

/** Une ligne sans puce qui commence en minuscule continue une phrase que rien n'a terminée. */
function suite(ligne: string, precedente: string): boolean {
  return /^\p{Ll}/u.test(ligne) && !PUCE.test(ligne) && !/[.;:!?]$/u.test(precedente);
}
