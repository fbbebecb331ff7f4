import { describe, expect, it } from 'vitest';
import { compareTables } from './compare-tables.ts';

const digest = (table: string, rows: string, checksum = '1') => ({ table, rows, checksum });

describe('compareTables', () => {
  it('says nothing when all is the same', () => {
    expect(compareTables([digest('a', '2')], [digest('a', '2')])).toEqual([]);
  });

  it('names what is missing, changed and unexpected', () => {
    const expected = [digest('a', '2'), digest('b', '3', '5'), digest('c', '4')];
    const found = [digest('b', '3', '6'), digest('c', '4'), digest('d', '1')];
    expect(compareTables(expected, found)).toEqual([
      'a : absente après restauration',
      'b : attendu 3 lignes (somme 5), trouvé 3 lignes (somme 6) après restauration',
      'd : présente après restauration, inconnue du manifeste',
    ]);
  });
});
