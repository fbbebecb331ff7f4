import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursor, encodeCursor, listFile, listHref, pageOf, words } from './list.ts';

const cursorOf = (row: string) => ({ key: row, id: row });

describe('cursor', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.uuid(), (key, id) => {
        fc.pre(key.isWellFormed() && !key.includes('\0'));
        expect(cursor().parse(encodeCursor({ key, id }))).toEqual({ key, id });
      }),
    );
  });

  it('is the first page when it cannot be read', () => {
    for (const text of ['', 'x', 'bnVsbA', 'W10', 'a'.repeat(5000), ['deux', 'fois']]) {
      expect(cursor().parse(text)).toBeNull();
    }
    expect(cursor().parse(undefined)).toBeNull();
    expect(cursor().parse(encodeCursor({ key: 'a\0', id: 'b' }))).toBeNull();
  });
});

describe('words', () => {
  it('are what was typed, without what cannot be sought', () => {
    expect(words().parse('  Zoé\0\u202Ex ')).toBe('Zoé  x');
    expect(words().parse('\ud800')).toBe('');
    for (const text of [undefined, ['a', 'b'], 'a'.repeat(101)]) expect(words().parse(text)).toBe('');
  });
});

describe('pageOf', () => {
  it('announces a next page only when one more row was read', () => {
    expect(pageOf(['a', 'b'], cursorOf, 2)).toEqual({ rows: ['a', 'b'], next: null });
    const { rows, next } = pageOf(['a', 'b', 'c'], cursorOf, 2);
    expect(rows).toEqual(['a', 'b']);
    expect(cursor().parse(next)).toEqual({ key: 'b', id: 'b' });
  });
});

describe('listHref', () => {
  it('leaves out what is empty and lets later values win', () => {
    expect(listHref('/formations', { q: 'réseau & co', etat: '' }, { q: 'web', apres: null })).toBe(
      '/formations?q=web',
    );
    expect(listHref('/formations', {})).toBe('/formations');
  });
});

describe('listFile', () => {
  it('makes a French CSV with a protected formula', async () => {
    const file = await listFile('csv', 'liste', { headers: ['Nom'], rows: [['=1+1']] });
    expect(file).toMatchObject({ kind: 'file', name: 'liste.csv' });
    const content = 'content' in file && file.content instanceof Uint8Array ? file.content : [];
    expect(Buffer.from(content).toString()).toContain("'=1+1");
  });
});
