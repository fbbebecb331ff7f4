import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusDActivite, travauxPossibles } from './activite.ts';

const jour = Temporal.PlainDate.from('2026-11-24');
const lignes = [
  {
    moduleId: 'm1',
    intitule: 'Accueillir',
    volumes: { presentiel: 420, distanceSynchrone: 0, foad: 120, entreprise: 0 },
  },
  {
    moduleId: 'm2',
    intitule: 'Animer',
    volumes: { presentiel: 0, distanceSynchrone: 60, foad: 0, entreprise: 2100 },
  },
];
const travaux = (minutes: number) =>
  travauxPossibles(lignes, [
    { moduleId: 'm1', modalite: 'foad', minutes },
    { moduleId: 'm2', modalite: 'entreprise', minutes: 700 },
  ]);
const demande = { moduleId: 'm1', modalite: 'foad', le: jour, minutes: 30 } as const;

describe('the work that is not signed by créneau', () => {
  it('is what the path holds, with what is validated already', () => {
    expect(travaux(45)).toEqual([
      { moduleId: 'm1', module: 'Accueillir', modalite: 'foad', prevues: 120, validees: 45 },
      { moduleId: 'm2', module: 'Animer', modalite: 'entreprise', prevues: 2100, validees: 700 },
    ]);
  });

  it('is refused outside the path, or before it is done', () => {
    expect(refusDActivite({ ...demande, modalite: 'entreprise' }, travaux(0), jour)?.refus).toBe(
      'TravailPasAuParcours',
    );
    expect(refusDActivite({ ...demande, le: jour.add({ days: 1 }) }, travaux(0), jour)?.refus).toBe(
      'ActiviteAVenir',
    );
  });

  it('never counts for more than its estimated length', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 300 }), (validees, minutes) => {
        const refus = refusDActivite({ ...demande, minutes }, travaux(validees), jour);
        expect(refus === null).toBe(validees + minutes <= 120);
      }),
    );
  });
});
