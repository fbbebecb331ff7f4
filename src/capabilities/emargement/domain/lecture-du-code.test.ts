import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTournant, etapeDe, verifierCode } from './code-tournant.ts';
import { LECTURE_SECONDES, preuveDeLecture, verdictAvecLecture } from './lecture-du-code.ts';

const secret = new Uint8Array(32).fill(7);
const debut = Temporal.Instant.from('2026-11-24T08:00:00Z');
const apres = (secondes: number) => debut.add({ seconds: secondes });
const { code, etape } = codeTournant(secret, debut);
const preuve = preuveDeLecture(secret, 'zoe', etape);

const verdict = (instant: Temporal.Instant, personneId = 'zoe', donnee = preuve) =>
  verdictAvecLecture(secret, verifierCode(secret, code, instant), { personneId, preuve: donnee, instant })
    .verdict;

describe('preuve de lecture', () => {
  it('laisse signer avec un code qui a changé depuis qu’il a été lu, cinq minutes au plus', () => {
    expect(verdict(apres(120))).toBe('juste');
    expect(verdict(apres(LECTURE_SECONDES))).toBe('juste');
    expect(verdict(apres(LECTURE_SECONDES + 1))).toBe('expire');
  });

  it('ne vaut que pour la personne et l’étape pour qui elle est faite', () => {
    expect(verdict(apres(120), 'theo')).toBe('expire');
    expect(verdict(apres(120), 'zoe', preuveDeLecture(secret, 'zoe', etape + 1))).toBe('expire');
    expect(verdict(apres(120), 'zoe', preuveDeLecture(new Uint8Array(32), 'zoe', etape))).toBe('expire');
    expect(verdict(apres(120), 'zoe', '')).toBe('expire');
  });

  it('ne rend jamais juste un code que la salle n’a pas montré', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(600), (saisie, secondes) => {
        const instant = apres(secondes);
        const lu = verifierCode(secret, saisie, instant);
        fc.pre(lu.verdict === 'faux');
        const tous = preuveDeLecture(secret, 'zoe', etapeDe(instant));
        expect(verdictAvecLecture(secret, lu, { personneId: 'zoe', preuve: tous, instant })).toEqual(lu);
      }),
    );
  });
});
