/** Une rubrique d'une fiche, en mots. */
export interface RubriqueEnMots {
  /** Ce qui relie les deux versions : le nom de la rubrique, ou le module. */
  readonly cle: string;
  readonly libelle: string;
  readonly texte: string;
}

/** Un bout de texte, et s'il n'est que d'un côté. */
export interface Morceau {
  readonly texte: string;
  readonly change: boolean;
}

export interface Difference {
  readonly cle: string;
  readonly genre: 'ajoutee' | 'retiree' | 'changee' | 'deplacee';
  readonly libelle: string;
  readonly avant: readonly Morceau[];
  readonly apres: readonly Morceau[];
}

/** Ce qui change entre deux versions, dans l'ordre de la nouvelle ; les rubriques retirées à la fin. */
export function differences(
  avant: readonly RubriqueEnMots[],
  apres: readonly RubriqueEnMots[],
): readonly Difference[] {
  const anciennes = new Map(avant.map((rubrique) => [rubrique.cle, rubrique]));
  const nouvelles = new Set(apres.map(({ cle }) => cle));
  const places = rangsCommuns(avant, nouvelles);
  const rangs = rangsCommuns(apres, new Set(anciennes.keys()));
  const restees = apres.flatMap((nouvelle): Difference[] => {
    const ancienne = anciennes.get(nouvelle.cle);
    const { cle, libelle } = nouvelle;
    if (ancienne === undefined) {
      return [{ cle, libelle, genre: 'ajoutee', avant: [], apres: [tout(nouvelle.texte)] }];
    }
    if (ancienne.texte !== nouvelle.texte || ancienne.libelle !== libelle) {
      return [{ cle, libelle, genre: 'changee', ...motsChanges(ancienne.texte, nouvelle.texte) }];
    }
    const deplacee = places.get(cle) !== rangs.get(cle);
    return deplacee ? [{ cle, libelle, genre: 'deplacee', avant: [], apres: [] }] : [];
  });
  const retirees = avant
    .filter(({ cle }) => !nouvelles.has(cle))
    .map(({ cle, libelle, texte }): Difference => ({
      cle,
      libelle,
      genre: 'retiree',
      avant: [tout(texte)],
      apres: [],
    }));
  return [...restees, ...retirees];
}

const tout = (texte: string): Morceau => ({ texte, change: true });

/** Le rang de chaque rubrique parmi celles que les deux versions ont : ajouter au milieu ne déplace pas les suivantes. */
function rangsCommuns(liste: readonly RubriqueEnMots[], communes: ReadonlySet<string>): Map<string, number> {
  return new Map(liste.filter(({ cle }) => communes.has(cle)).map(({ cle }, rang) => [cle, rang]));
}

const MAX_MOTS = 600;

/** Les mots changés de chaque côté, par la plus longue suite commune. Un texte très long compte comme changé en entier. */
export function motsChanges(
  avant: string,
  apres: string,
): { readonly avant: readonly Morceau[]; readonly apres: readonly Morceau[] } {
  const a = enMots(avant);
  const b = enMots(apres);
  if (a.length > MAX_MOTS || b.length > MAX_MOTS) return { avant: [tout(avant)], apres: [tout(apres)] };
  const gardes = suiteCommune(a, b);
  return {
    avant: enMorceaux(a, new Set(gardes.map(([i]) => i))),
    apres: enMorceaux(b, new Set(gardes.map(([, j]) => j))),
  };
}

/** Les mots, les espaces et la ponctuation : remis bout à bout, ils redonnent le texte. */
const enMots = (texte: string): string[] => texte.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

function suiteCommune(a: readonly string[], b: readonly string[]): [number, number][] {
  const largeur = b.length + 1;
  const longueurs = new Uint16Array((a.length + 1) * largeur);
  const en = (i: number, j: number) => longueurs[i * largeur + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longueurs[i * largeur + j] =
        a[i] === b[j] ? en(i + 1, j + 1) + 1 : Math.max(en(i + 1, j), en(i, j + 1));
    }
  }
  const paires: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) paires.push([i++, j++]);
    else if (en(i + 1, j) >= en(i, j + 1)) i += 1;
    else j += 1;
  }
  return paires;
}

function enMorceaux(mots: readonly string[], gardes: ReadonlySet<number>): Morceau[] {
  const morceaux: { texte: string; change: boolean }[] = [];
  mots.forEach((mot, rang) => {
    const change = !gardes.has(rang);
    const dernier = morceaux.at(-1);
    if (dernier?.change === change) dernier.texte += mot;
    else morceaux.push({ texte: mot, change });
  });
  return morceaux;
}
