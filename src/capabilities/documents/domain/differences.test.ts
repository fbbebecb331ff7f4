import { describe, expect, it } from 'vitest';
import { exemple } from '../fixtures/exemples.ts';
import { differences } from './differences.ts';

describe('différences', () => {
  it('nomme ce qui a changé, une liste comptant pour une valeur', () => {
    const avant = exemple('convention');
    const action = {
      ...avant.action,
      debut: '2027-02-01',
      objectifs: [...avant.action.objectifs, 'Un de plus'],
    };
    const apres = { ...avant, action, dedit: 'Aucun' };
    const chemins = differences(avant, apres).map(({ chemin }) => chemin.join('.'));
    expect(chemins.sort()).toEqual(['action.debut', 'action.objectifs', 'dedit']);
  });

  it('ne trouve rien entre deux états égaux, quel que soit l’ordre des champs', () => {
    const avant = { a: 1, b: { c: [1, 2] } };
    expect(differences(avant, { b: { c: [1, 2] }, a: 1 })).toEqual([]);
  });

  it('voit une partie qui apparaît ou disparaît', () => {
    expect(differences({ entreprise: null }, { entreprise: { nom: 'Hœrth' } })).toEqual([
      { chemin: ['entreprise'], avant: null, apres: { nom: 'Hœrth' } },
    ]);
  });
});
