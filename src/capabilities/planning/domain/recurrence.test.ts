import { aParis } from '#platform/clock.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesDe } from './intervalle.ts';
import { territoireDuSite } from './jours-feries.ts';
import { calendrierOuverture } from './ouverture.ts';
import { creneauxDe, type JourSemaine, type Recurrence } from './recurrence.ts';
import { refusDeRecurrence } from './refus-recurrence.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const heure = (texte: string) => Temporal.PlainTime.from(texte);
const plage = (debut: string, fin: string) => ({ debut: heure(debut), fin: heure(fin) });
const ouverture = calendrierOuverture(territoireDuSite('68224', true));
const jours = (...liste: JourSemaine[]) => new Set(liste);
const journee = { jours: jours(1, 3), plages: [plage('13:30', '17:00'), plage('09:00', '12:30')] };
const base: Recurrence = { du: jour('2026-03-23'), au: jour('2026-04-08'), motifs: [journee] };
const lire = (recurrence: Recurrence) =>
  creneauxDe(recurrence, ouverture).creneaux.map(({ debut }) => aParis(debut).toPlainDateTime().toString());

describe('creneauxDe', () => {
  it('garde l’heure de la pendule au changement d’heure et saute le lundi de Pâques', () => {
    const { creneaux, ecartes } = creneauxDe(base, ouverture);
    expect(creneaux.map(({ debut }) => debut.toString())).toEqual([
      '2026-03-23T08:00:00Z',
      '2026-03-23T12:30:00Z',
      '2026-03-25T08:00:00Z',
      '2026-03-25T12:30:00Z',
      '2026-03-30T07:00:00Z',
      '2026-03-30T11:30:00Z',
      '2026-04-01T07:00:00Z',
      '2026-04-01T11:30:00Z',
      '2026-04-08T07:00:00Z',
      '2026-04-08T11:30:00Z',
    ]);
    expect(ecartes.map(({ date, raison }) => `${date} ${raison.nom}`)).toEqual(['2026-04-06 JourFerie']);
  });

  it('réunit plusieurs motifs', () => {
    const motifs = [journee, { jours: jours(5), plages: [plage('10:00', '11:00')] }];
    expect(lire({ ...base, au: jour('2026-03-27'), motifs }).at(-1)).toBe('2026-03-27T10:00:00');
  });

  it('laisse les semaines en entreprise et les jours retirés', () => {
    const alternance = { genre: 'liste', semainesCentre: new Set(['2026-W13'] as const) } as const;
    const { creneaux, ecartes } = creneauxDe(
      { ...base, alternance, sauf: new Set(['2026-03-25']) },
      ouverture,
    );
    expect(creneaux).toHaveLength(2);
    expect(new Set(ecartes.map(({ raison }) => raison.nom))).toEqual(
      new Set(['JourRetire', 'SemaineEnEntreprise']),
    );
  });

  it('écarte une heure avalée par le passage à l’heure d’été', () => {
    const nuit = { jours: jours(7), plages: [plage('02:30', '03:00')] };
    const { creneaux, ecartes } = creneauxDe(
      { du: jour('2026-03-29'), au: jour('2026-03-29'), motifs: [nuit] },
      ouverture,
    );
    expect(creneaux).toEqual([]);
    expect(ecartes.map(({ raison }) => raison.nom)).toEqual(['HeureInexistante']);
  });

  const plages = fc
    .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 8 })
    .map((quarts) => quarts.toSorted((a, b) => a - b))
    .map((quarts) =>
      Array.from({ length: Math.floor(quarts.length / 2) }, (_, i) => ({
        debut: heure('00:00').add({ minutes: (quarts[2 * i] ?? 0) * 15 }),
        fin: heure('00:00').add({ minutes: (quarts[2 * i + 1] ?? 0) * 15 }),
      })),
    );
  const recurrences = fc.record({
    decalage: fc.integer({ min: 0, max: 730 }),
    duree: fc.integer({ min: 0, max: 120 }),
    jours: fc.uniqueArray(fc.constantFrom<JourSemaine>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    plages,
  });

  it('rend des créneaux triés, disjoints, dans la période, un jour demandé et ouvert, ou dit pourquoi non', () => {
    fc.assert(
      fc.property(recurrences, ({ decalage, duree, jours: choisis, plages: duJour }) => {
        const du = jour('2026-01-01').add({ days: decalage });
        const recurrence: Recurrence = {
          du,
          au: du.add({ days: duree }),
          motifs: [{ jours: new Set(choisis), plages: duJour }],
        };
        expect(refusDeRecurrence(recurrence)).toBeNull();
        const { creneaux, ecartes } = creneauxDe(recurrence, ouverture);
        let precedente = Temporal.Instant.fromEpochMilliseconds(0);
        for (const creneau of creneaux) {
          expect(Temporal.Instant.compare(precedente, creneau.debut)).toBeLessThanOrEqual(0);
          precedente = creneau.fin;
          const date = aParis(creneau.debut).toPlainDate();
          expect(minutesDe(creneau)).toBeGreaterThan(0);
          expect(choisis).toContain(date.dayOfWeek);
          expect(ouverture(date)).toBeNull();
          expect(du.until(date).days).toBeGreaterThanOrEqual(0);
          expect(date.until(recurrence.au).days).toBeGreaterThanOrEqual(0);
        }
        const attendus = Array.from({ length: duree + 1 }, (_, i) => du.add({ days: i })).filter((date) =>
          choisis.includes(date.dayOfWeek as JourSemaine),
        );
        const fermes = ecartes.filter(({ raison }) => raison.nom !== 'HeureInexistante');
        const inexistantes = ecartes.length - fermes.length;
        expect(creneaux.length + inexistantes).toBe((attendus.length - fermes.length) * duJour.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('refusDeRecurrence', () => {
  it.each<[string, Partial<Recurrence>]>([
    ['RecurrenceInversee', { au: jour('2026-03-22') }],
    ['RecurrenceTropLongue', { au: jour('2030-01-01') }],
    ['RecurrenceSansJour', { motifs: [{ jours: jours(), plages: [plage('09:00', '10:00')] }] }],
    ['RecurrenceSansPlage', { motifs: [{ jours: jours(1), plages: [] }] }],
    ['PlageVide', { motifs: [{ jours: jours(1), plages: [plage('10:00', '10:00')] }] }],
    ['PlagesSuperposees', { motifs: [journee, { jours: jours(3), plages: [plage('12:00', '13:00')] }] }],
    [
      'RythmeInvalide',
      { alternance: { genre: 'rythme', premiereSemaine: '2026-W36', centre: 0, entreprise: 3 } },
    ],
    ['SemaineInconnue', { alternance: { genre: 'liste', semainesCentre: new Set(['2025-W53']) } }],
  ])('%s', (nom, defaut) => expect(refusDeRecurrence({ ...base, ...defaut })?.refus).toBe(nom));

  it('accepte des plages qui se touchent et les mêmes heures à des jours différents', () => {
    const motifs = [journee, { jours: jours(2), plages: [plage('09:00', '12:30'), plage('12:30', '13:30')] }];
    expect(refusDeRecurrence({ ...base, motifs })).toBeNull();
  });
});
