import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireNumero, lireNumero } from './numerotation.ts';
import { nomsDesTypes, typesDocument } from './types-document.ts';

describe('numéro de document', () => {
  it('s’écrit par type, année et rang', () => {
    expect(ecrireNumero({ type: 'convention', annee: 2026, rang: 1 })).toBe('CONV-2026-0001');
    expect(ecrireNumero({ type: 'devis', annee: 2026, rang: 12_345 })).toBe('DEV-2026-12345');
  });

  it('a un préfixe par type', () => {
    const prefixes = nomsDesTypes.map((type) => typesDocument[type].prefixe);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('se relit tel qu’il a été écrit', () => {
    const annee = fc.integer({ min: 2000, max: 2999 });
    const numeros = fc.record({
      type: fc.constantFrom(...nomsDesTypes),
      annee,
      rang: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(numeros, (numero) => {
        expect(lireNumero(ecrireNumero(numero))).toEqual(numero);
      }),
    );
  });

  it.each(['', 'CONV-2026-1', 'CONV-2026-0000', 'XX-2026-0001', 'CONV-2026-0001 ', 'conv-2026-0001'])(
    'ne lit pas « %s »',
    (texte) => expect(lireNumero(texte)).toBeNull(),
  );

  it('refuse un rang nul ou à virgule', () => {
    expect(() => ecrireNumero({ type: 'devis', annee: 2026, rang: 0 })).toThrow('rank');
    expect(() => ecrireNumero({ type: 'devis', annee: 2026, rang: 1.5 })).toThrow('rank');
  });
});
