import type { DonneesContratIndividuel } from '../modeles/contrat-individuel.ts';

type Conclusion = DonneesContratIndividuel['conclusion'];

export type ReglesContratIndividuel = {
  readonly depuis: string;
  readonly references: readonly string[];
  /** Days to withdraw, counted from the day after the signature. */
  readonly retractationJours: Readonly<Record<Conclusion, number>>;
  /** Largest share of the price due before the training, in percent. */
  readonly partInitiale: number;
};

/**
 * Ten days to withdraw (L. 6353-5), 30 % at most when they are over and the rest as the training goes (L. 6353-6), read on
 * 2026-11-24. Signed at a distance or away from the premises, the contract also gives the consumer's fourteen days
 * (C. conso. L. 221-18, not read again): the longer time applies.
 */
const REGLES: readonly ReglesContratIndividuel[] = [
  {
    depuis: '2008-05-01',
    references: ['C. trav., art. L. 6353-5', 'C. trav., art. L. 6353-6', 'C. conso., art. L. 221-18'],
    retractationJours: { organisme: 10, distance: 14, 'hors-etablissement': 14 },
    partInitiale: 30,
  },
];

/** Rules in force on the day of the signature. */
export function reglesContratIndividuel(signeLe: string): ReglesContratIndividuel {
  const regles = REGLES.findLast(({ depuis }) => depuis <= signeLe);
  if (!regles) throw new RangeError(`no rule for an individual contract signed on ${signeLe}`);
  return regles;
}

/** First day on which a payment may be asked: the day after the last day to withdraw. */
export function premierJourDePaiement(signeLe: string, conclusion: Conclusion): string {
  const jours = reglesContratIndividuel(signeLe).retractationJours[conclusion];
  return Temporal.PlainDate.from(signeLe)
    .add({ days: jours + 1 })
    .toString();
}
