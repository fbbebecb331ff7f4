import { describe, expect, it } from 'vitest';
import { a, CLOSE, OUVERTE, PREVUE, unCreneau } from '../fixtures/creneau.ts';
import { refusDeSaisir } from './saisie.ts';

const demande = { motif: 'Panne du réseau de la salle', incertains: [], maintenant: a('11:00') };

describe('refusDeSaisir', () => {
  it('laisse saisir une feuille jamais ouverte, ou restée ouverte, dès la fin du créneau', () => {
    expect(refusDeSaisir(unCreneau(), PREVUE, demande)).toBeNull();
    expect(refusDeSaisir(unCreneau(), OUVERTE, demande)).toBeNull();
  });

  it.each([
    ['CreneauAnnule', unCreneau({ annule: true }), PREVUE, {}],
    ['CreneauDejaClos', unCreneau(), CLOSE, {}],
    ['SaisieTropTot', unCreneau(), PREVUE, { maintenant: a('10:59') }],
    ['MotifTropCourt', unCreneau(), PREVUE, { motif: 'Panne' }],
    ['PresencesIncertaines', unCreneau(), OUVERTE, { incertains: ['Lina'] }],
  ])('refuse %s', (refus, creneau, feuille, ecart) => {
    expect(refusDeSaisir(creneau, feuille, { ...demande, ...ecart })?.refus).toBe(refus);
  });
});
