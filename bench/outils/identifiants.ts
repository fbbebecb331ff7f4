/** The organisme being filled, inside the statements. */
export const O = `current_setting('banc.organisme')::uuid`;

/** A stable id from a kind and a rank: rows find each other without being read back. */
export const uid = (genre: string, rang: string): string =>
  // Version 8 (RFC 9562 §5.8): ids of our own making, that every check of ids accepts.
  `overlay(overlay(md5('${genre}' || ${O}::text || (${rang})::text) placing '8' from 13) placing '8' from 17)::uuid`;

const DEBUTS =
  'Bau,Ber,Bru,Cha,Cor,Dela,Dur,Fis,Gau,Ger,Hart,Hoch,Jac,Kel,Lam,Leh,Mar,Mey,Mul,Oster,Per,Rei,Rous,Schm,Stei,Tho,Vog,Wal';
const MILIEUX = 'an,be,bo,cha,de,el,en,er,fi,ga,in,la,le,li,man,mo,ne,or,ra,ro,se,ti,va,vi';
const FINS =
  'ard,aud,aux,bach,berg,cher,dorf,eau,el,er,et,ez,feld,ier,in,ler,mann,meyer,nard,ney,not,on,ot,sen,son,tin,y,zer';
const PRENOMS =
  'Adama,Agnès,Aïcha,Alain,Amine,Anaïs,Bakary,Basile,Camille,Chloé,Clément,Daniel,Élise,Emma,Farid,Gaëlle,Hugo,Inès,Jeanne,Karim,Léa,Loïc,Lucas,Maëlle,Malik,Manon,Nadia,Noé,Océane,Paul,Rachid,Rose,Sacha,Samira,Théo,Valérie,Yasmine,Zoé';

const choisir = (liste: string, rang: string) => {
  const mots = liste.split(',');
  return `(ARRAY['${mots.join("','")}'])[1 + (${rang}) % ${mots.length}]`;
};

/** Names that look like names: a search must have something to tell apart. */
export const nomDe = (rang: string): string =>
  `${choisir(DEBUTS, rang)} || ${choisir(MILIEUX, `${rang} / 28`)} || ${choisir(FINS, `${rang} / 672`)}`;

export const prenomDe = (rang: string): string => choisir(PRENOMS, `${rang} * 7`);
