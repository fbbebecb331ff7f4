import { describe, expect, it } from 'vitest';
import { a, CLOSE, OUVERTE, unCreneau } from '../fixtures/creneau.ts';
import { type Correction, refusDeCorriger } from './correction.ts';

const correction = (changements: Partial<Correction> = {}): Correction => ({
  remplaceId: 'k1',
  motif: 'Le téléphone de la personne était en panne.',
  arrivee: a('08:30'),
  depart: null,
  ...changements,
});
const refus = (changements: Partial<Correction>, enVigueur: string | null = 'k1', feuille = CLOSE) =>
  refusDeCorriger(correction(changements), feuille, unCreneau(), enVigueur)?.refus ?? null;

describe('refusDeCorriger', () => {
  it('accepte une correction motivée d’une feuille close, même déjà corrigée, même pour une personne oubliée', () => {
    expect(refus({})).toBeNull();
    expect(refus({}, 'k1', { ...CLOSE, etat: 'corrige' })).toBeNull();
    expect(refus({ remplaceId: null }, null)).toBeNull();
  });

  it.each<[string, Partial<Correction>, string | null]>([
    ['MotifTropCourt', { motif: '  erreur  ' }, 'k1'],
    ['HeureHorsCreneau', { arrivee: a('07:59') }, 'k1'],
    ['HeureHorsCreneau', { depart: a('11:01') }, 'k1'],
    ['HeuresInversees', { arrivee: a('10:00'), depart: a('09:00') }, 'k1'],
    ['DejaCorrige', {}, 'k2'],
    ['DejaCorrige', { remplaceId: null }, 'k1'],
  ])('%s', (nom, changements, enVigueur) => expect(refus(changements, enVigueur)).toBe(nom));

  it('renvoie à la feuille tant qu’elle est ouverte', () => {
    expect(refus({}, 'k1', OUVERTE)).toBe('CreneauPasClos');
  });
});
