import { joursFeries, territoireDuSite, type JourFerie } from './jours-feries.ts';

/** Un jour férié, et les lieux où il l'est quand ce n'est pas partout. */
export interface FerieDesLieux extends JourFerie {
  /** `null` : partout. */
  readonly seulement: readonly string[] | null;
}

interface LieuDeFerie {
  readonly nom: string;
  readonly codePostal: string;
  readonly vendrediSaint: boolean;
}

/** Les jours fériés d'une période dans des lieux, chacun dit une fois. Sans lieu, ceux du pays. */
export function feriesDesLieux(
  lieux: readonly LieuDeFerie[],
  du: Temporal.PlainDate,
  au: Temporal.PlainDate,
): readonly FerieDesLieux[] {
  const territoires = lieux.map(({ nom, codePostal, vendrediSaint }) => ({
    nom,
    territoire: territoireDuSite(codePostal, vendrediSaint),
  }));
  const annees = Array.from({ length: au.year - du.year + 1 }, (_, rang) => du.year + rang);
  const tous = annees.flatMap((annee) => joursFeries(annee, { alsaceMoselle: true, vendrediSaint: true }));
  return tous
    .filter(
      ({ date }) => Temporal.PlainDate.compare(date, du) >= 0 && Temporal.PlainDate.compare(date, au) <= 0,
    )
    .flatMap((ferie) => {
      const ou = territoires.filter(({ territoire }) =>
        joursFeries(ferie.date.year, territoire).some(({ cle }) => cle === ferie.cle),
      );
      const partout = ou.length === territoires.length;
      const local = ferie.cle === 'vendrediSaint' || ferie.cle === 'saintEtienne';
      if (local && ou.length === 0) return [];
      return [{ ...ferie, seulement: partout ? null : ou.map(({ nom }) => nom) }];
    });
}
