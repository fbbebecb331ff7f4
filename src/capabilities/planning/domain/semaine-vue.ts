import { lundiDe, lundiDeSemaine } from './alternance.ts';
import { type Intervalle, instantAParis } from './intervalle.ts';

/** Une semaine que l'on regarde : du lundi à minuit au lundi suivant, à la pendule de Paris. */
export interface SemaineVue extends Intervalle {
  readonly lundi: Temporal.PlainDate;
}

const MINUIT = new Temporal.PlainTime();

/** La semaine d'une date. */
export function semaineDuJour(jour: Temporal.PlainDate): SemaineVue {
  const lundi = lundiDe(jour);
  return {
    lundi,
    debut: instantAParis(lundi, MINUIT),
    fin: instantAParis(lundi.add({ days: 7 }), MINUIT),
  };
}

/** La semaine demandée par une adresse (`2026-W48`, ou un jour de cette semaine), sinon celle d'aujourd'hui. */
export function semaineDemandee(
  { semaine, jour }: { readonly semaine?: string | undefined; readonly jour?: string | undefined },
  aujourdhui: Temporal.PlainDate,
): SemaineVue {
  const lundi = semaine === undefined ? null : lundiDeSemaine(semaine);
  return semaineDuJour(lundi ?? (jour === undefined ? aujourdhui : Temporal.PlainDate.from(jour)));
}
