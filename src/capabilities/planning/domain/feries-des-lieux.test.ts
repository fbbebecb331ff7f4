import { describe, expect, it } from 'vitest';
import { feriesDesLieux } from './feries-des-lieux.ts';

const mulhouse = { nom: 'Mulhouse', codePostal: '68100', vendrediSaint: true };
const dieuze = { nom: 'Dieuze', codePostal: '57260', vendrediSaint: false };
const nancy = { nom: 'Nancy', codePostal: '54000', vendrediSaint: false };
const [du, au] = [Temporal.PlainDate.from('2026-12-01'), Temporal.PlainDate.from('2027-04-30')];
const lire = (...lieux: (typeof mulhouse)[]) =>
  feriesDesLieux(lieux, du, au).map(({ cle, seulement }) => [cle, seulement]);

describe('feriesDesLieux', () => {
  it('dit où un jour est férié quand il ne l’est pas partout', () => {
    expect(lire(mulhouse, dieuze, nancy)).toEqual([
      ['noel', null],
      ['saintEtienne', ['Mulhouse', 'Dieuze']],
      ['jourDeLAn', null],
      ['vendrediSaint', ['Mulhouse']],
      ['lundiDePaques', null],
    ]);
  });

  it('ne parle pas du droit local là où il ne vaut pas, et vaut pour un pays sans lieu', () => {
    expect(lire(nancy).map(([cle]) => cle)).toEqual(['noel', 'jourDeLAn', 'lundiDePaques']);
    expect(lire().map(([cle]) => cle)).toEqual(['noel', 'jourDeLAn', 'lundiDePaques']);
    expect(lire(mulhouse)).toContainEqual(['vendrediSaint', null]);
  });
});
