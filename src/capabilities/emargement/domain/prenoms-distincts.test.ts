import { describe, expect, it } from 'vitest';
import { prenomsDistincts } from './prenoms-distincts.ts';

const lire = (...noms: string[]) =>
  prenomsDistincts(
    noms.map((complet) => {
      const [prenom = '', nom = ''] = complet.split(' ');
      return { prenom, nom };
    }),
  ).map((mot) => mot.replaceAll('\u00a0', ' '));

describe('prenomsDistincts', () => {
  it('ne dit que le prénom, sauf quand deux personnes le partagent', () => {
    expect(lire('Zoé Claudel', 'Élise Daum', 'Élise Mathieu')).toEqual(['Zoé', 'Élise D.', 'Élise M.']);
  });

  it('dit le nom quand l’initiale ne suffit pas, et laisse deux homonymes ensemble', () => {
    expect(lire('Élise Daum', 'Élise Dietrich', 'Élise Roth')).toEqual([
      'Élise Daum',
      'Élise Dietrich',
      'Élise R.',
    ]);
    expect(lire('Ali Kaya', 'Ali Kaya')).toEqual(['Ali Kaya', 'Ali Kaya']);
  });
});
