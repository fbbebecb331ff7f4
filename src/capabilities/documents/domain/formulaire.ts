import { estVide } from './mentions/mention.ts';

/** One field of a form that makes the data of a document: where it goes, and how it is typed. */
export interface Champ {
  /** Path in the data: `contactSignalement.nom`. Also the name of the field. */
  readonly nom: string;
  readonly libelle: string;
  readonly aide?: string;
  /** `lignes`: one item a line. `contacts`: one person a line, « nom ; fonction ; téléphone ; courriel ». */
  readonly genre: 'ligne' | 'texte' | 'lignes' | 'contacts' | 'jour' | 'case';
}

export interface Groupe {
  readonly titre: string;
  /** Part of the data that is null when everything in this group is blank. */
  readonly facultatif?: string;
  readonly champs: readonly Champ[];
}

type Objet = Record<string, unknown>;

const PARTIES_CONTACT = ['nom', 'fonction', 'telephone', 'courriel'] as const;

/** The text that shows a value of the data in its field. */
export function montrer({ nom, genre }: Champ, donnees: object): string {
  const valeur = nom.split('.').reduce<unknown>((objet, cle) => (objet as Objet | null)?.[cle], donnees);
  if (valeur === null || valeur === undefined) return '';
  if (genre === 'case') return valeur === true ? 'oui' : '';
  if (genre === 'lignes') return (valeur as string[]).join('\n');
  if (genre === 'contacts') {
    return (valeur as Objet[])
      .map((contact) => PARTIES_CONTACT.map((cle) => contact[cle] ?? '').join(' ; '))
      .join('\n');
  }
  return String(valeur);
}

/** Puts what was typed into the data; fields of the data that the form does not show stay as they were. */
export function remplir(
  groupes: readonly Groupe[],
  donnees: object,
  saisie: Readonly<Record<string, string>>,
): object {
  const champs = groupes.flatMap((groupe) => groupe.champs);
  const remplies = champs.reduce<object>(
    (objet, champ) => poser(objet, champ.nom.split('.'), lire(champ, saisie[champ.nom] ?? '')),
    donnees,
  );
  const vides = groupes.flatMap(({ facultatif }) =>
    facultatif !== undefined && estVide((remplies as Objet)[facultatif]) ? [[facultatif, null]] : [],
  );
  return { ...remplies, ...Object.fromEntries(vides) };
}

function poser(objet: object, [cle = '', ...suite]: readonly string[], valeur: unknown): object {
  const [suivante = ''] = suite;
  const dedans = ((objet as Objet)[cle] ?? (estRang(suivante) ? [] : {})) as object;
  const nouvelle = suite.length === 0 ? valeur : poser(dedans, suite, valeur);
  return Array.isArray(objet)
    ? Object.assign([...objet], { [cle]: nouvelle })
    : { ...objet, [cle]: nouvelle };
}

const estRang = (cle: string) => /^\d+$/u.test(cle);

function lire({ genre }: Champ, saisie: string): unknown {
  const texte = saisie.replaceAll('\r\n', '\n').trim();
  if (genre === 'case') return texte !== '';
  if (genre === 'jour') return texte === '' ? null : texte;
  if (genre === 'lignes') return lignesDe(texte);
  if (genre === 'contacts') return lignesDe(texte).map(contactDe);
  return texte;
}

const lignesDe = (texte: string) =>
  texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');

function contactDe(ligne: string): Objet {
  const parties = ligne.split(';').map((partie) => partie.trim());
  return Object.fromEntries(PARTIES_CONTACT.map((cle, rang) => [cle, parties[rang] ?? '']));
}
