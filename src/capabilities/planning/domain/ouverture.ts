import { joursFeries, type JourFerie, type Territoire } from './jours-feries.ts';

/** Une période où l'organisme ou le site est fermé ; les deux dates sont comprises. */
export interface Fermeture {
  readonly du: Temporal.PlainDate;
  readonly au: Temporal.PlainDate;
  readonly motif: string;
}

/** Pourquoi un jour n'est pas travaillé. */
export type RaisonFermeture =
  | { readonly nom: 'JourFerie'; readonly jour: JourFerie }
  | { readonly nom: 'Fermeture'; readonly fermeture: Fermeture };

/** Dit pourquoi un jour est fermé, ou `null` s'il est ouvert. */
export type CalendrierOuverture = (date: Temporal.PlainDate) => RaisonFermeture | null;

/**
 * Le calendrier d'un site : ses jours fériés et ses fermetures. Les années sont calculées une seule fois.
 * @param feriesTravailles jours fériés où l'organisme a choisi d'ouvrir (dates ISO) ; le 1er mai reste chômé
 *   (art. L. 3133-4 C. trav.)
 */
export function calendrierOuverture(
  territoire: Territoire,
  fermetures: readonly Fermeture[] = [],
  feriesTravailles: ReadonlySet<string> = new Set(),
): CalendrierOuverture {
  const parAnnee = new Map<number, ReadonlyMap<string, JourFerie>>();
  const feriesDe = (annee: number) => {
    const connus = parAnnee.get(annee);
    if (connus) return connus;
    const jours = new Map(joursFeries(annee, territoire).map((jour) => [jour.date.toString(), jour]));
    parAnnee.set(annee, jours);
    return jours;
  };
  return (date) => {
    const jour = feriesDe(date.year).get(date.toString());
    if (jour && (jour.cle === 'feteDuTravail' || !feriesTravailles.has(date.toString()))) {
      return { nom: 'JourFerie', jour };
    }
    const fermeture = fermetures.find((f) => estDans(date, f));
    return fermeture ? { nom: 'Fermeture', fermeture } : null;
  };
}

function estDans(date: Temporal.PlainDate, { du, au }: Fermeture): boolean {
  return Temporal.PlainDate.compare(du, date) <= 0 && Temporal.PlainDate.compare(date, au) <= 0;
}
