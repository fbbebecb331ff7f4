import { describe, expect, it } from 'vitest';
import { nomsDesTypes } from './domain/types-document.ts';
import { exemple } from './fixtures/exemples.ts';
import { champs, nomDuChamp } from './messages-champs.fr.ts';

/** Keys that a difference may name: lists stop the walk. */
function cles(valeur: unknown): string[] {
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur)) return [];
  return Object.entries(valeur).flatMap(([cle, suite]) => [cle, ...cles(suite)]);
}

describe('noms des champs', () => {
  it('existent pour chaque champ de chaque document, et pour eux seuls', () => {
    const utilises = new Set(nomsDesTypes.flatMap((type) => cles(exemple(type))));
    expect(utilises.size).toBeGreaterThan(80);
    expect([...utilises].filter((cle) => !(cle in champs))).toEqual([]);
    expect(Object.keys(champs).filter((cle) => !utilises.has(cle))).toEqual([]);
  });

  it('se lisent du plus grand au plus petit', () => {
    expect(nomDuChamp(['prix', 'lignes', '0', 'libelle'])).toBe('prix › lignes › 1 › libelle');
  });
});
