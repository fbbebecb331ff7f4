import { describe, expect, it } from 'vitest';
import { estEvaluable, etatEvaluation } from './evaluation.ts';

describe('the evaluation of what was acquired', () => {
  it.each([
    [{ aEvaluer: 3, evalues: 0, acquis: 0 }, 'rien'],
    [{ aEvaluer: 3, evalues: 2, acquis: 2 }, 'enCours'],
    [{ aEvaluer: 3, evalues: 3, acquis: 2 }, 'faite'],
    [{ aEvaluer: 3, evalues: 3, acquis: 3 }, 'acquise'],
  ] as const)('of %o is %s', (compte, etat) => {
    expect(etatEvaluation(compte)).toBe(etat);
  });

  it('waits for the person to begin', () => {
    expect((['candidat', 'inscrit', 'annule', null] as const).map(estEvaluable)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect((['enFormation', 'abandon', 'certifie'] as const).map(estEvaluable)).toEqual([true, true, true]);
  });
});
