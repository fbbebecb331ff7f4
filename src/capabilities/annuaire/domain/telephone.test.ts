import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireTelephone, telephoneLisible } from './telephone.ts';

describe('lireTelephone', () => {
  it.each([
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['+33 6 12 34 56 78', '0612345678'],
    ['+33 (0)6 12 34 56 78', '0612345678'],
    ['0033612345678', '0612345678'],
    ['612345678', '0612345678'],
    ['+352 621 123 456', '+352621123456'],
    ['0049 6811234567', '+496811234567'],
  ])('reads %s', (typed, value) => {
    expect(lireTelephone(typed)).toEqual({ ok: true, value });
  });

  it.each(['', '06 12 34', '00', 'voir la fiche', '06 12 34 56 78 90', '+0612345678'])(
    'refuses « %s »',
    (typed) => {
      expect(lireTelephone(typed).ok).toBe(false);
    },
  );

  it('reads again what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (rest) => {
        const value = `0${rest}`;
        expect(lireTelephone(telephoneLisible(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
