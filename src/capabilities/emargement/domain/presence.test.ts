import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesDe } from '#capabilities/planning/index.ts';
import { a, desConstats, OUVERTE, unCreneau } from '../fixtures/creneau.ts';
import { referenceDeRetard } from './feuille.ts';
import { presenceDe, type Constats, type RegleDePresence } from './presence.ts';

const creneau = unCreneau();
const regle: RegleDePresence = {
  decompte: 'minute',
  toleranceRetardMinutes: 10,
  referenceRetard: referenceDeRetard(creneau, OUVERTE),
  feuilleClose: true,
};
const lire = (constats: Partial<Constats>, changements: Partial<RegleDePresence> = {}) => {
  const { statut, minutesPresentes } = presenceDe(creneau, desConstats(constats), {
    ...regle,
    ...changements,
  });
  return `${statut} ${minutesPresentes}`;
};

describe('presenceDe', () => {
  it.each<[string, Partial<Constats>]>([
    ['presente 180', { signeeA: a('08:10') }],
    ['retard 169', { signeeA: a('08:11') }],
    ['presente 180', { signeeA: a('07:50') }],
    ['departAnticipe 150', { signeeA: a('08:02'), partieA: a('10:30') }],
    ['retardEtDepart 105', { signeeA: a('08:50'), arriveeA: a('08:45'), partieA: a('10:30') }],
    ['absente 0', {}],
    ['absente 0', { signeeA: a('11:20') }],
    ['absente 0', { signeeA: a('08:00'), partieA: a('08:00') }],
    ['absente 0', { signeeA: a('08:00'), noteeAbsente: true }],
    ['absenteExcusee 0', { justificatifAccepte: true }],
  ])('%s', (attendu, constats) => expect(lire(constats)).toBe(attendu));

  it('croit le formateur plutôt que l’heure de la signature', () => {
    expect(lire({ signeeA: a('09:00'), arriveeA: a('08:00') })).toBe('presente 180');
    expect(lire({ signeeA: a('08:00'), arriveeA: a('08:30') })).toBe('retard 150');
  });

  it('ne compte pas le retard du formateur comme celui des apprenants', () => {
    expect(lire({ signeeA: a('08:25') }, { referenceRetard: a('08:20') })).toBe('presente 180');
  });

  it('compte la demi-journée entière, sauf heures notées', () => {
    expect(lire({ signeeA: a('09:30') }, { decompte: 'demiJournee' })).toBe('presente 180');
    expect(lire({ signeeA: a('09:30'), arriveeA: a('09:30') }, { decompte: 'demiJournee' })).toBe(
      'retard 90',
    );
  });

  it('attend tant que la feuille n’est pas close', () => {
    expect(lire({}, { feuilleClose: false })).toBe('attendue 0');
    expect(lire({ noteeAbsente: true }, { feuilleClose: false })).toBe('absente 0');
  });

  it('justifie les minutes manquées sans les compter comme suivies', () => {
    const retard = presenceDe(
      creneau,
      desConstats({ signeeA: a('09:00'), justificatifAccepte: true }),
      regle,
    );
    expect(retard).toMatchObject({ minutesPresentes: 120, minutesRetard: 60, justifiee: true });
  });

  it('partage toujours toute la durée, sans minute négative', () => {
    const instants = fc.option(
      fc.integer({ min: -3600, max: 5 * 3600 }).map((s) => a('08:00').add({ seconds: s })),
      { nil: null },
    );
    const constats = fc.record({
      signeeA: instants,
      arriveeA: instants,
      partieA: instants,
      noteeAbsente: fc.boolean(),
      justificatifAccepte: fc.boolean(),
    });
    fc.assert(
      fc.property(constats, fc.constantFrom('minute', 'demiJournee'), (lesSiens, decompte) => {
        const p = presenceDe(creneau, lesSiens, { ...regle, decompte });
        const parts = [p.minutesPresentes, p.minutesRetard, p.minutesDepart, p.minutesAbsence];
        expect(parts.reduce((x, y) => x + y)).toBe(minutesDe(creneau));
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(p.minutesPresentes > 0).toBe(p.statut !== 'absente' && p.statut !== 'absenteExcusee');
      }),
    );
  });
});
