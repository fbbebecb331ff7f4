/** Entités que l'on rencontre dans les fiches ; toute autre reste telle quelle. */
const ENTITES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  Agrave: 'À',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  Ocirc: 'Ô',
  oelig: 'œ',
  OElig: 'Œ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  deg: '°',
};

const ENTITE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-zA-Z]{2,8}));/gi;

/** Remplace les entités HTML par leurs caractères. */
export function entites(texte: string): string {
  return texte.replaceAll(ENTITE, (tout: string, decimal?: string, hexa?: string, nom?: string) => {
    if (nom !== undefined) return Object.hasOwn(ENTITES, nom) ? (ENTITES[nom] ?? tout) : tout;
    return caractere(decimal === undefined ? Number.parseInt(hexa ?? '', 16) : Number(decimal));
  });
}

function caractere(code: number): string {
  const lisible = code >= 0x20 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return lisible ? String.fromCodePoint(code) : '';
}
