import { describe, expect, it } from 'vitest';
import { a, CLOSE, OUVERTE, PREVUE, REGLAGES, unCreneau } from '../fixtures/creneau.ts';
import { feuilleDe } from './feuille.ts';
import { refusDeClore, refusDOuvrir } from './ouverture-cloture.ts';

const creneau = unCreneau();
const ouvrir = (maintenant: string, feuille = PREVUE, formateur = 'f1', lui = creneau) =>
  refusDOuvrir(formateur, lui, feuille, a(maintenant), REGLAGES)?.refus ?? null;
const clore = (
  maintenant: string,
  signataires: string[],
  absents: string[] = [],
  feuille = OUVERTE,
  formateur = 'f1',
) =>
  refusDeClore(
    formateur,
    creneau,
    feuille,
    { attendus: ['p1', 'p2'], signataires: new Set(signataires), absents: new Set(absents) },
    a(maintenant),
    REGLAGES,
  );

describe('refusDOuvrir', () => {
  it('ouvre du quart d’heure avant le début à la fin du délai de signature', () => {
    expect(ouvrir('07:44')).toBe('TropTotPourOuvrir');
    expect(ouvrir('07:45')).toBeNull();
    expect(ouvrir('11:30')).toBeNull();
    expect(ouvrir('11:31')).toBe('HorsDelai');
  });

  it('n’ouvre qu’une fois, pour un formateur du créneau, un créneau maintenu', () => {
    expect(ouvrir('08:00', OUVERTE)).toBe('CreneauDejaOuvert');
    expect(ouvrir('08:00', CLOSE)).toBe('CreneauDejaClos');
    expect(ouvrir('08:00', PREVUE, 'f2')).toBe('PasFormateurDuCreneau');
    expect(ouvrir('08:00', PREVUE, 'f1', unCreneau({ annule: true }))).toBe('CreneauAnnule');
  });
});

describe('refusDeClore', () => {
  it('demande au formateur de dire pour chaque personne', () => {
    expect(clore('10:50', ['p1'])).toEqual({ refus: 'PresencesIncertaines', personneIds: ['p2'] });
    expect(clore('10:50', ['p1'], ['p2'])).toBeNull();
  });

  it('ne clôt ni trop tôt, ni deux fois, ni sans avoir ouvert, ni par un autre', () => {
    expect(clore('10:44', ['p1', 'p2'])?.refus).toBe('CreneauPasFini');
    expect(clore('11:30', ['p1', 'p2'], [], CLOSE)?.refus).toBe('CreneauDejaClos');
    expect(clore('11:30', ['p1', 'p2'], [], PREVUE)?.refus).toBe('CreneauPasOuvert');
    expect(clore('11:30', ['p1', 'p2'], [], OUVERTE, 'f2')?.refus).toBe('PasFormateurDuCreneau');
  });
});

describe('feuilleDe', () => {
  it('passe de prévu à ouvert, clos puis corrigé, sans compter un fait rejoué', () => {
    const ouvert = { genre: 'creneau.ouvert', a: a('07:55') } as const;
    const clos = { genre: 'creneau.clos', a: a('11:02') } as const;
    const corrige = { genre: 'presence.corrigee', a: a('14:00') } as const;
    expect(feuilleDe([])).toEqual(PREVUE);
    expect(feuilleDe([ouvert, { ...ouvert, a: a('08:10') }])).toEqual(OUVERTE);
    expect(feuilleDe([clos, ouvert])).toEqual(CLOSE);
    expect(feuilleDe([ouvert, clos, corrige, { ...clos, a: a('15:00') }])).toEqual({
      ...CLOSE,
      etat: 'corrige',
    });
  });
});
