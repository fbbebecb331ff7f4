import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireSiret, siretLisible } from './siret.ts';

/** The digit that makes a number pass the Luhn check, found by trying: another road than the code's. */
function withKey(prefix: string): string {
  for (let key = 0; key < 10; key += 1) {
    const digits = `${prefix}${key}`;
    const doubled = [...digits]
      .toReversed()
      .flatMap((digit, index) => (index % 2 === 1 ? [...String(Number(digit) * 2)] : [digit]));
    if (doubled.reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0) return digits;
  }
  throw new Error('unreachable');
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const sirets = fc
  .tuple(digits(8), digits(4))
  .filter(([start]) => start !== '00000000')
  .map(([start, end]) => withKey(withKey(start) + end));

describe('lireSiret', () => {
  it('accepts every number whose keys are right, however it is spaced', () => {
    fc.assert(
      fc.property(sirets, fc.constantFrom('', ' ', '\u00a0', '.'), (siret, space) => {
        expect(lireSiret([...siret].join(space))).toEqual({ ok: true, value: siret });
        expect(lireSiret(`\t${siret} `)).toEqual({ ok: true, value: siret });
        expect(lireSiret(siretLisible(siret))).toEqual({ ok: true, value: siret });
      }),
    );
  });

  it('finds any single wrong digit', () => {
    fc.assert(
      fc.property(
        sirets.filter((siret) => !siret.startsWith('356000000')),
        fc.nat(13),
        fc.integer({ min: 1, max: 9 }),
        (siret, at, shift) => {
          const wrong = String((Number(siret[at]) + shift) % 10);
          const typed = siret.slice(0, at) + wrong + siret.slice(at + 1);
          expect(lireSiret(typed)).toMatchObject({ ok: false, refusal: { refus: 'SiretFaux' } });
        },
      ),
    );
  });

  it('counts the digits of what is no SIRET', () => {
    expect(lireSiret('130 025 265')).toEqual({
      ok: false,
      refusal: { refus: 'SiretIncomplet', chiffres: 9 },
    });
    expect(lireSiret('inconnu')).toMatchObject({ refusal: { refus: 'SiretIncomplet', chiffres: 0 } });
  });

  it('knows the establishments of La Poste, by their own rule', () => {
    expect(lireSiret('35600000000048').ok).toBe(true); // head office: an ordinary Luhn key
    expect(lireSiret('35600000049837').ok).toBe(true); // 45 = 9 × 5, Luhn fails
    expect(lireSiret('35600000049838').ok).toBe(false); // 46
  });

  it('refuses the number made of zeros, which has a right key', () => {
    expect(lireSiret('00000000000000').ok).toBe(false);
  });
});
