import type { Question } from './questions.ts';

/** Every value given to one question, without who gave it. */
export interface Valeurs {
  readonly cle: string;
  readonly valeurs: readonly (number | string)[];
}

/** What one question says, once counted. */
export interface ResultatQuestion {
  readonly question: Question;
  readonly nombre: number;
  /** For each answer possible, how many gave it; empty for free text. */
  readonly repartition: readonly { readonly valeur: number; readonly nombre: number }[];
  /** Mean of a scale or of marks; null without any. */
  readonly moyenne: number | null;
  readonly verbatims: readonly string[];
}

/** Counts answers question by question, in the order of the questionnaire. */
export function depouiller(
  questions: readonly Question[],
  toutes: readonly Valeurs[],
): readonly ResultatQuestion[] {
  return questions.map((question) => {
    const valeurs = toutes.find(({ cle }) => cle === question.cle)?.valeurs ?? [];
    const nombres = valeurs.filter((valeur) => typeof valeur === 'number');
    const chiffree = question.genre === 'echelle' || question.genre === 'recommander';
    return {
      question,
      nombre: valeurs.length,
      repartition: possibles(question).map((valeur) => ({
        valeur,
        nombre: nombres.filter((une) => une === valeur).length,
      })),
      moyenne: chiffree ? moyenneDe(nombres) : null,
      verbatims: valeurs.filter((valeur) => typeof valeur === 'string'),
    };
  });
}

export const moyenneDe = (nombres: readonly number[]): number | null =>
  nombres.length === 0 ? null : nombres.reduce((somme, un) => somme + un, 0) / nombres.length;

function possibles({ genre, options = [] }: Question): number[] {
  if (genre === 'echelle') return [4, 3, 2, 1];
  if (genre === 'recommander') return [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
  return [...options.keys()];
}
