import { lieuDeLaSemaine, type Alternance } from './alternance.ts';
import { estIntervalle, instantAParis, type Intervalle } from './intervalle.ts';
import type { CalendrierOuverture, RaisonFermeture } from './ouverture.ts';

/** Jour ISO : 1 lundi … 7 dimanche. */
export type JourSemaine = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Une plage d'une journée, à l'heure de Paris. */
export interface Plage {
  readonly debut: Temporal.PlainTime;
  readonly fin: Temporal.PlainTime;
}

/** Les mêmes plages, certains jours de la semaine. */
export interface MotifHebdomadaire {
  readonly jours: ReadonlySet<JourSemaine>;
  readonly plages: readonly Plage[];
}

export interface Recurrence {
  readonly du: Temporal.PlainDate;
  /** Dernier jour, compris. */
  readonly au: Temporal.PlainDate;
  readonly motifs: readonly MotifHebdomadaire[];
  /** Absente : toutes les semaines. */
  readonly alternance?: Alternance;
  /** Jours que la personne retire à la main. */
  readonly sauf?: ReadonlySet<string>;
}

export type RaisonEcart =
  | RaisonFermeture
  | { readonly nom: 'SemaineEnEntreprise' }
  | { readonly nom: 'JourRetire' }
  /** L'heure n'existe pas ce jour-là (passage à l'heure d'été). */
  | { readonly nom: 'HeureInexistante' };

export interface JourEcarte {
  readonly date: Temporal.PlainDate;
  readonly raison: RaisonEcart;
}

export interface CreneauxCalcules {
  readonly creneaux: readonly Intervalle[];
  /** Jours où un créneau était attendu et n'a pas été créé, avec la raison. */
  readonly ecartes: readonly JourEcarte[];
}

/**
 * Les créneaux d'une récurrence, triés, sans les jours fériés, les fermetures ni les semaines en entreprise.
 * La récurrence doit avoir passé {@link refusDeRecurrence}. L'heure de la pendule reste la même d'une saison à l'autre.
 */
export function creneauxDe(recurrence: Recurrence, ouverture: CalendrierOuverture): CreneauxCalcules {
  const creneaux: Intervalle[] = [];
  const ecartes: JourEcarte[] = [];
  for (
    let date = recurrence.du;
    Temporal.PlainDate.compare(date, recurrence.au) <= 0;
    date = date.add({ days: 1 })
  ) {
    const plages = plagesDuJour(recurrence, date);
    if (plages.length === 0) continue;
    const raison = raisonDEcart(recurrence, ouverture, date);
    if (raison) {
      ecartes.push({ date, raison });
      continue;
    }
    for (const plage of plages) {
      const creneau = { debut: instantAParis(date, plage.debut), fin: instantAParis(date, plage.fin) };
      if (estIntervalle(creneau)) creneaux.push(creneau);
      else ecartes.push({ date, raison: { nom: 'HeureInexistante' } });
    }
  }
  return { creneaux, ecartes };
}

/** Les plages prévues ce jour de la semaine, tous motifs réunis, dans l'ordre. */
export function plagesDuJour(
  { motifs }: Pick<Recurrence, 'motifs'>,
  date: Temporal.PlainDate,
): readonly Plage[] {
  return motifs
    .filter(({ jours }) => jours.has(date.dayOfWeek as JourSemaine))
    .flatMap(({ plages }) => plages)
    .toSorted((a, b) => Temporal.PlainTime.compare(a.debut, b.debut));
}

function raisonDEcart(
  { alternance, sauf }: Recurrence,
  ouverture: CalendrierOuverture,
  date: Temporal.PlainDate,
): RaisonEcart | null {
  if (alternance && lieuDeLaSemaine(date, alternance) === 'entreprise') return { nom: 'SemaineEnEntreprise' };
  if (sauf?.has(date.toString())) return { nom: 'JourRetire' };
  return ouverture(date);
}
