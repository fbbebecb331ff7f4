import type { Versement } from '../modeles/prix.ts';
import { premierJourDePaiement, reglesContratIndividuel } from './regles.ts';
import type { DonneesContratIndividuel } from '../modeles/contrat-individuel.ts';

export type ContratAPayer = {
  readonly totalCentimes: number;
  readonly signeLe: string;
  readonly conclusion: DonneesContratIndividuel['conclusion'];
  /** First and last day of the training. */
  readonly debut: string;
  readonly fin: string;
};

export type RefusVersements =
  | { readonly refus: 'VersementAvantFinDeRetractation'; readonly le: string; readonly premierJour: string }
  | { readonly refus: 'PremierVersementTropEleve'; readonly le: string; readonly maximumCentimes: number }
  | { readonly refus: 'SoldeEnAvanceSurLaFormation'; readonly le: string; readonly maximumCentimes: number }
  | {
      readonly refus: 'TotalDifferentDuPrix';
      readonly totalCentimes: number;
      readonly prevuCentimes: number;
    };

/** Every way in which a schedule breaks L. 6353-6. Empty when it is lawful. */
export function refusDesVersements(
  contrat: ContratAPayer,
  versements: readonly Versement[],
): RefusVersements[] {
  const refus: RefusVersements[] = [];
  const premierJour = premierJourDePaiement(contrat.signeLe, contrat.conclusion);
  let cumul = 0;
  for (const { le, montantCentimes } of versements.toSorted((un, autre) => (un.le < autre.le ? -1 : 1))) {
    cumul += montantCentimes;
    if (montantCentimes > 0 && le < premierJour) {
      refus.push({ refus: 'VersementAvantFinDeRetractation', le, premierJour });
    }
    const maximumCentimes = cumulPermis(contrat, le);
    if (cumul <= maximumCentimes) continue;
    const nom = le < contrat.debut ? 'PremierVersementTropEleve' : 'SoldeEnAvanceSurLaFormation';
    refus.push({ refus: nom, le, maximumCentimes });
  }
  if (cumul !== contrat.totalCentimes) {
    refus.push({ refus: 'TotalDifferentDuPrix', totalCentimes: contrat.totalCentimes, prevuCentimes: cumul });
  }
  return refus;
}

/**
 * What may have been paid in all on a day: the first share until the time to withdraw is over and the training starts, then
 * the rest in proportion of the days of training begun (« échelonnement des paiements au fur et à mesure du déroulement »).
 */
export function cumulPermis(contrat: ContratAPayer, le: string): number {
  const { partInitiale } = reglesContratIndividuel(contrat.signeLe);
  const premierJour = premierJourDePaiement(contrat.signeLe, contrat.conclusion);
  const jours = joursJusquA(contrat.debut, contrat.fin);
  const faits = le <= premierJour ? 0 : Math.min(Math.max(joursJusquA(contrat.debut, le), 0), jours);
  const parts = partInitiale * jours + (100 - partInitiale) * faits;
  return Math.floor((contrat.totalCentimes * parts) / (100 * jours));
}

/** A lawful schedule: 30 % once the time to withdraw is over, then each end of month, then the last day. */
export function proposerVersements(contrat: ContratAPayer): Versement[] {
  const premier = premierJourDePaiement(contrat.signeLe, contrat.conclusion);
  const versements: Versement[] = [];
  let paye = 0;
  for (const le of [premier, ...finsDeMois(premier, contrat.fin), dernierJour(premier, contrat.fin)]) {
    const montantCentimes = cumulPermis(contrat, le) - paye;
    if (montantCentimes === 0) continue;
    paye += montantCentimes;
    versements.push({ le, montantCentimes, libelle: '' });
  }
  return versements;
}

function finsDeMois(apres: string, avant: string): string[] {
  const fins: string[] = [];
  let mois = Temporal.PlainYearMonth.from(apres.slice(0, 7));
  for (;;) {
    const fin = mois.toPlainDate({ day: mois.daysInMonth }).toString();
    if (fin >= avant) return fins;
    if (fin > apres) fins.push(fin);
    mois = mois.add({ months: 1 });
  }
}

function dernierJour(premier: string, fin: string): string {
  const lendemain = Temporal.PlainDate.from(premier).add({ days: 1 }).toString();
  return fin > lendemain ? fin : lendemain;
}

/** Days from the first to the second, both counted. */
function joursJusquA(debut: string, fin: string): number {
  return Temporal.PlainDate.from(debut).until(fin, { largestUnit: 'day' }).days + 1;
}
