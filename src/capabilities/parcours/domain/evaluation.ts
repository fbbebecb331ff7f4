import type { Statut } from './statut.ts';

/** What a person has acquired of a module, as the trainer sees it (national quality framework, indicator 11). */
export const RESULTATS = ['acquis', 'en-cours', 'non-acquis'] as const;
export type Resultat = (typeof RESULTATS)[number];

const EVALUABLES: ReadonlySet<Statut | null> = new Set([
  'enFormation',
  'interrompu',
  'abandon',
  'termine',
  'certifie',
  'certifiePartiellement',
  'nonCertifie',
]);

/** Whether the person has begun: nobody is evaluated before. */
export const estEvaluable = (statut: Statut | null): boolean => EVALUABLES.has(statut);

/** How many of the modules that a person follows were evaluated, and acquired. */
export interface Compte {
  readonly aEvaluer: number;
  readonly evalues: number;
  readonly acquis: number;
}

/** Where the evaluation of a person stands. */
export function etatEvaluation({
  aEvaluer,
  evalues,
  acquis,
}: Compte): 'rien' | 'enCours' | 'acquise' | 'faite' {
  if (evalues === 0) return 'rien';
  if (evalues < aEvaluer) return 'enCours';
  return acquis === aEvaluer ? 'acquise' : 'faite';
}
