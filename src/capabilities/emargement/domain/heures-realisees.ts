import type { Modalite } from '#capabilities/catalogue/index.ts';
import type { OrigineFinancement } from '#capabilities/parcours/index.ts';

/** Un temps de formation réellement suivi : un créneau émargé, ou une activité à distance validée. */
export interface TempsRealise {
  readonly personneId: string;
  readonly moduleId: string;
  readonly modalite: Modalite;
  /** Jour du créneau ou de la validation, à Paris : il décide de l'exercice du bilan pédagogique et financier. */
  readonly le: Temporal.PlainDate;
  readonly minutes: number;
}

export type Axe = 'personneId' | 'moduleId' | 'modalite';

/** Des minutes pour une valeur de chaque axe demandé. */
export type Cumul<A extends Axe> = Pick<TempsRealise, A> & { readonly minutes: number };

/**
 * Les minutes réalisées, regroupées par les axes demandés, triées par ces axes. L'absence ne compte pas ; une activité en FOAD
 * compte pour sa durée estimée (règle du certificat de réalisation).
 */
export function cumulerPar<A extends Axe>(
  axes: readonly A[],
  temps: readonly TempsRealise[],
): readonly Cumul<A>[] {
  const cumuls = new Map<string, Cumul<A>>();
  for (const un of temps) {
    const cle = JSON.stringify(axes.map((axe) => un[axe]));
    const minutes = (cumuls.get(cle)?.minutes ?? 0) + un.minutes;
    const valeurs = Object.fromEntries(axes.map((axe) => [axe, un[axe]])) as Pick<TempsRealise, A>;
    cumuls.set(cle, { ...valeurs, minutes });
  }
  return [...cumuls].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cumul]) => cumul);
}

/** Les temps d'une période, bornes comprises : une session à cheval sur deux exercices alimente deux bilans. */
export const tempsEntre = (
  temps: readonly TempsRealise[],
  du: Temporal.PlainDate,
  au: Temporal.PlainDate,
): readonly TempsRealise[] =>
  temps.filter(
    ({ le }) => Temporal.PlainDate.compare(du, le) <= 0 && Temporal.PlainDate.compare(le, au) <= 0,
  );

/**
 * Partage des minutes entre financeurs selon leurs parts en millièmes, à la minute près et sans en perdre : les minutes qui
 * restent vont aux plus forts restes, puis dans l'ordre des financeurs.
 * @param parts parts dont la somme fait 1000
 */
export function partagerEntreFinanceurs(
  minutes: number,
  parts: readonly { readonly origine: OrigineFinancement; readonly millieme: number }[],
): readonly { readonly origine: OrigineFinancement; readonly minutes: number }[] {
  const exactes = parts.map(({ origine, millieme }, rang) => {
    const produit = minutes * millieme;
    return { origine, rang, entieres: Math.floor(produit / 1000), reste: produit % 1000 };
  });
  const aDonner = minutes - exactes.reduce((somme, { entieres }) => somme + entieres, 0);
  const servis = new Set(
    exactes
      .toSorted((a, b) => b.reste - a.reste || a.rang - b.rang)
      .slice(0, aDonner)
      .map(({ rang }) => rang),
  );
  return exactes.map(({ origine, rang, entieres }) => ({
    origine,
    minutes: entieres + Number(servis.has(rang)),
  }));
}
