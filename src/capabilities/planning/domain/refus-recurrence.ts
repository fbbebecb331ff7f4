import { lundiDeSemaine, type Alternance } from './alternance.ts';
import type { JourSemaine, Plage, Recurrence } from './recurrence.ts';

/** Trois ans : la durée maximale d'un contrat d'apprentissage (art. L. 6222-7-1 C. trav.). */
export const PERIODE_MAXIMALE_JOURS = 3 * 366;

export type RefusRecurrence =
  | { readonly refus: 'RecurrenceInversee' }
  | { readonly refus: 'RecurrenceTropLongue'; readonly joursMaximum: number }
  | { readonly refus: 'RecurrenceSansJour' }
  | { readonly refus: 'RecurrenceSansPlage' }
  | { readonly refus: 'PlageVide'; readonly plage: Plage }
  | { readonly refus: 'PlagesSuperposees'; readonly plages: readonly [Plage, Plage] }
  | { readonly refus: 'RythmeInvalide' }
  | { readonly refus: 'SemaineInconnue'; readonly semaine: string };

/** Pourquoi une récurrence ne peut pas être calculée, ou `null` si elle est saine. */
export function refusDeRecurrence(recurrence: Recurrence): RefusRecurrence | null {
  return refusDePeriode(recurrence) ?? refusDeMotifs(recurrence) ?? refusDAlternance(recurrence.alternance);
}

function refusDePeriode({ du, au }: Recurrence): RefusRecurrence | null {
  const jours = du.until(au).days;
  if (jours < 0) return { refus: 'RecurrenceInversee' };
  if (jours >= PERIODE_MAXIMALE_JOURS) {
    return { refus: 'RecurrenceTropLongue', joursMaximum: PERIODE_MAXIMALE_JOURS };
  }
  return null;
}

function refusDeMotifs({ motifs }: Recurrence): RefusRecurrence | null {
  if (motifs.every(({ jours }) => jours.size === 0)) return { refus: 'RecurrenceSansJour' };
  if (motifs.some(({ jours, plages }) => jours.size > 0 && plages.length === 0))
    return { refus: 'RecurrenceSansPlage' };
  const vide = motifs.flatMap(({ plages }) => plages).find(estVide);
  if (vide) return { refus: 'PlageVide', plage: vide };
  for (const jour of [1, 2, 3, 4, 5, 6, 7] as const) {
    const plages = superposition(plagesDe(motifs, jour));
    if (plages) return { refus: 'PlagesSuperposees', plages };
  }
  return null;
}

const estVide = ({ debut, fin }: Plage): boolean => Temporal.PlainTime.compare(debut, fin) >= 0;

const plagesDe = (motifs: Recurrence['motifs'], jour: JourSemaine): readonly Plage[] =>
  motifs
    .filter(({ jours }) => jours.has(jour))
    .flatMap(({ plages }) => plages)
    .toSorted((a, b) => Temporal.PlainTime.compare(a.debut, b.debut));

function superposition(triees: readonly Plage[]): readonly [Plage, Plage] | null {
  for (const [rang, suivante] of triees.entries()) {
    const precedente = triees[rang - 1];
    if (precedente && Temporal.PlainTime.compare(suivante.debut, precedente.fin) < 0)
      return [precedente, suivante];
  }
  return null;
}

function refusDAlternance(alternance: Alternance | undefined): RefusRecurrence | null {
  if (!alternance) return null;
  if (alternance.genre === 'liste') {
    const semaine = [...alternance.semainesCentre].find((cle) => !lundiDeSemaine(cle));
    return semaine ? { refus: 'SemaineInconnue', semaine } : null;
  }
  const { centre, entreprise, premiereSemaine } = alternance;
  const entiers = Number.isInteger(centre) && Number.isInteger(entreprise);
  if (!entiers || centre < 1 || entreprise < 0 || centre + entreprise > 52)
    return { refus: 'RythmeInvalide' };
  return lundiDeSemaine(premiereSemaine) ? null : { refus: 'SemaineInconnue', semaine: premiereSemaine };
}
