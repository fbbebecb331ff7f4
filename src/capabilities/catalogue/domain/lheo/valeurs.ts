/** Comment une valeur s'écrit dans un élément sans enfant. `genre` décrit les valeurs possibles à qui les énumère. */
export interface Valeur<T> {
  readonly genre:
    | { readonly nom: 'texte'; readonly min: number; readonly max: number }
    | { readonly nom: 'jeton'; readonly valeurs: readonly unknown[] }
    | { readonly nom: 'entier' }
    | { readonly nom: 'date' };
  /** La valeur quand l'élément manque ou ne se lit pas. */
  readonly vide: T;
  /** `undefined` : le texte n'est pas admis. */
  lire(texte: string): T | undefined;
  /** `undefined` : la valeur n'est pas admise. `raccourci` : elle l'est, moins sa fin. */
  ecrire(valeur: T): { readonly texte: string; readonly raccourci?: boolean } | undefined;
}

/** LHÉO n'admet pas de texte obligatoire vide : l'usage est d'y mettre un tiret. */
const TIRET = '-';

/** Texte de `min` à `max` caractères Unicode. Obligatoire et vide, il s'écrit « - », et « - » se lit vide. */
export function texte(min: number, max: number): Valeur<string> {
  return {
    genre: { nom: 'texte', min, max },
    vide: '',
    lire(lu) {
      const propre = lu.normalize('NFC').trim();
      return propre === TIRET ? '' : propre;
    },
    ecrire(valeur) {
      const caracteres = [...valeur];
      if (caracteres.length < min) return min === 1 ? { texte: TIRET } : undefined;
      if (caracteres.length <= max) return { texte: valeur };
      return {
        texte: `${caracteres
          .slice(0, max - 1)
          .join('')
          .trimEnd()}…`,
        raccourci: true,
      };
    },
  };
}

/** Code de `min` à `max` caractères : trop long ou trop court, il n'est pas admis. */
export function code(min: number, max = min, vide = ''): Valeur<string> {
  return {
    genre: { nom: 'texte', min, max },
    vide,
    lire: (lu) => (admis(lu.trim()) ? lu.trim() : undefined),
    ecrire: (valeur) => (admis(valeur) ? { texte: valeur } : undefined),
  };

  function admis(valeur: string): boolean {
    const { length } = [...valeur];
    return length >= min && length <= max;
  }
}

/** Une des clés d'un dictionnaire de LHÉO, sous le nom que la maison lui donne. La première est la valeur par défaut. */
export function dictionnaire<const Nom>(cles: readonly (readonly [string, Nom])[]): Valeur<Nom> {
  const noms = new Map(cles);
  const parNom = new Map(cles.map(([cle, nom]) => [nom, cle]));
  const premier = cles[0];
  if (premier === undefined) throw new TypeError('un dictionnaire a au moins une clé');
  return {
    genre: { nom: 'jeton', valeurs: [...noms.values()] },
    vide: premier[1],
    lire: (lu) => noms.get(lu.trim()),
    ecrire(valeur) {
      const cle = parNom.get(valeur);
      return cle === undefined ? undefined : { texte: cle };
    },
  };
}

/** Une clé gardée telle quelle, parmi celles que le langage admet. La première est la valeur par défaut. */
export function cle<const Cle extends string>(...cles: readonly [Cle, ...Cle[]]): Valeur<Cle> {
  return dictionnaire(cles.map((une) => [une, une] as const));
}

export const ouiNon: Valeur<boolean> = dictionnaire([
  ['0', false],
  ['1', true],
]);

/** Nombre entier (xs:long), dans ce que JavaScript compte exactement. */
export const entier: Valeur<number> = {
  genre: { nom: 'entier' },
  vide: 0,
  lire(lu) {
    const nombre = Number(lu.trim());
    return /^[+-]?\d{1,16}$/.test(lu.trim()) && Number.isSafeInteger(nombre) ? nombre + 0 : undefined;
  },
  ecrire: (valeur) => (Number.isSafeInteger(valeur) ? { texte: String(valeur) } : undefined),
};

/**
 * Une date, plus ou moins précise : « 2026-09-01 », « 2026-09 », « 2026 », ou `null` si elle est inconnue. LHÉO écrit
 * `AAAAMMJJ`, `AAAAMM00`, `AAAA0000`, et pour une date inconnue `00000000` ou, si elle finit une période, `99999999`.
 */
export type DateLheo = string | null;

export function date(inconnue: '00000000' | '99999999' = '00000000'): Valeur<DateLheo> {
  return {
    genre: { nom: 'date' },
    vide: null,
    lire: dateLue,
    ecrire(valeur) {
      if (valeur === null) return { texte: inconnue };
      const chiffres = valeur.replaceAll('-', '').padEnd(8, '0');
      return dateLue(chiffres) === valeur ? { texte: chiffres } : undefined;
    },
  };
}

function dateLue(lu: string): DateLheo | undefined {
  const chiffres = lu.trim();
  if (chiffres === '00000000' || chiffres === '99999999') return null;
  const [, annee, mois, jour] = /^(\d{4})(\d{2})(\d{2})$/.exec(chiffres) ?? [];
  if (annee === undefined || annee === '0000') return undefined;
  if (mois === '00') return jour === '00' ? annee : undefined;
  const iso = `${annee}-${mois}-${jour === '00' ? '01' : jour}`;
  try {
    Temporal.PlainDate.from(iso);
  } catch {
    return undefined;
  }
  return jour === '00' ? iso.slice(0, 7) : iso;
}
