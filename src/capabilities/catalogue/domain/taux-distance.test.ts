import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorationDistance, pourCent, tauxDistance } from './taux-distance.ts';
import { additionner, enseignementDe, retirer, sontDesVolumes, totalDe, VOLUMES_NULS } from './volumes.ts';

const minutes = fc.nat(200_000);
const volumes = fc.record({
  presentiel: minutes,
  distanceSynchrone: minutes,
  foad: minutes,
  entreprise: minutes,
});
const aujourdhui = Temporal.PlainDate.from('2026-11-24');
const taux = (presentiel: number, foad: number) => tauxDistance({ ...VOLUMES_NULS, presentiel, foad });

describe('tauxDistance', () => {
  it('ne compte pas l’entreprise dans les enseignements', () => {
    const mixte = tauxDistance({ presentiel: 600, distanceSynchrone: 300, foad: 100, entreprise: 9000 });
    expect(mixte).toEqual({ minutesADistance: 400, minutesEnseignement: 1000 });
    expect(pourCent(mixte)).toBe(40);
  });

  it('n’a pas de taux sans enseignement', () => {
    const stage = tauxDistance({ ...VOLUMES_NULS, entreprise: 600 });
    expect(pourCent(stage)).toBeNull();
    expect(minorationDistance(stage, aujourdhui)).toBeNull();
  });

  it('reste entre 0 et 100 et n’arrondit jamais jusqu’à un seuil qui n’est pas atteint', () => {
    fc.assert(
      fc.property(volumes, (v) => {
        fc.pre(enseignementDe(v) > 0);
        const affiche = pourCent(tauxDistance(v)) ?? -1;
        expect(affiche).toBeGreaterThanOrEqual(0);
        expect(affiche).toBeLessThanOrEqual(100);
        expect(affiche >= 80).toBe(minorationDistance(tauxDistance(v), aujourdhui) !== null);
      }),
    );
  });
});

describe('minorationDistance', () => {
  it('s’applique dès 80 % exactement, depuis le 1er juillet 2025', () => {
    expect(minorationDistance(taux(20, 80), aujourdhui)).toMatchObject({
      minorationPourCent: 20,
      plancherEuros: 4000,
    });
    expect(minorationDistance(taux(2001, 7999), aujourdhui)).toBeNull();
    expect(minorationDistance(taux(20, 80), Temporal.PlainDate.from('2025-06-30'))).toBeNull();
  });
});

describe('volumes', () => {
  it('s’additionnent et se retirent sans rien perdre', () => {
    fc.assert(
      fc.property(volumes, volumes, (a, b) => {
        const somme = additionner([a, b]);
        expect(totalDe(somme)).toBe(totalDe(a) + totalDe(b));
        expect(retirer(somme, b)).toEqual(a);
        expect(sontDesVolumes(retirer(a, b))).toBe(true);
      }),
    );
  });

  it('refusent les minutes négatives ou à virgule', () => {
    expect(sontDesVolumes({ ...VOLUMES_NULS, foad: -1 })).toBe(false);
    expect(sontDesVolumes({ ...VOLUMES_NULS, foad: 1.5 })).toBe(false);
  });
});
