import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '#design/index.ts';
import { lireDate } from './date.ts';

describe('lireDate', () => {
  it('reads any day in every writing', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('1920-01-01').add({ days }));
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toString();
        const written = [
          iso,
          `${iso}T00:00`,
          formatDate(date, 'chiffres'),
          formatDate(date),
          `${date.day}.${date.month}.${date.year}`,
          `${date.day}-${date.month}-${date.year} 00:00:00`,
        ];
        expect(written.map(lireDate)).toEqual(written.map(() => iso));
      }),
    );
  });

  it.each(['12/03/94', 'hier', '', '34567', '1994', '12/03/1994 et 13/03/1994', 'mars 1994'])(
    'leaves « %s » for the field to refuse',
    (text) => {
      expect(lireDate(text)).toBe(text);
    },
  );
});
