const ENTITES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ucirc: 'û',
  ugrave: 'ù',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  euro: '€',
};

/** Caractères de contrôle, de sens d'écriture ou sans largeur : jamais voulus dans un texte. */
const CACHES = /[\p{Cc}--[\t\n]]|[\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF]/gv;

/** Un texte de LHÉO sans les balises HTML que beaucoup d'offres y mettent : les paragraphes et les listes restent lisibles. */
export function texteBrut(texte: string): string {
  return texte
    .replaceAll(/<\s*(?:br|\/p|\/div|\/h[1-6]|\/li|\/ul|\/ol)\b[^>]{0,200}>/giu, '\n')
    .replaceAll(/<\s*li\b[^>]{0,200}>/giu, '• ')
    .replaceAll(/<\/?[a-z][^>]{0,200}>/giu, '')
    .replaceAll(/&(?:#(\d{2,6})|([a-z]{2,8}));/giu, entite)
    .replaceAll(CACHES, '')
    .split('\n')
    .map((ligne) => ligne.replaceAll(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Une entité HTML connue ; une autre reste comme elle est. Les caractères de contrôle ne passent pas. */
function entite(ecrite: string, numero: string | undefined, nom: string | undefined): string {
  if (nom !== undefined) return ENTITES[nom.toLowerCase()] ?? ecrite;
  const point = Number(numero);
  const lisible = point >= 32 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff);
  return lisible ? String.fromCodePoint(point) : ecrite;
}
