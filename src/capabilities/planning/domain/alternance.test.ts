import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lieuDeLaSemaine, lundiDeSemaine, semaineDe, semainesEntre, type Alternance } from './alternance.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const dates = fc.integer({ min: 0, max: 40_000 }).map((jours) => jour('1990-01-01').add({ days: jours }));
const unSurTrois: Alternance = { genre: 'rythme', premiereSemaine: '2026-W36', centre: 1, entreprise: 2 };

describe('semaines ISO', () => {
  it('suit l’année de la semaine autour du 1er janvier', () => {
    expect(semaineDe(jour('2027-01-01'))).toBe('2026-W53');
    expect(semaineDe(jour('2025-12-29'))).toBe('2026-W01');
    expect(lundiDeSemaine('2025-W53')).toBeNull();
    expect(lundiDeSemaine('2026-W00')).toBeNull();
    expect(lundiDeSemaine('semaine 12')).toBeNull();
  });

  it('va de la date à la semaine et retour, comme le calcul de Temporal', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const cle = semaineDe(date);
        expect(cle).toBe(`${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`);
        expect(lundiDeSemaine(cle)?.equals(date.subtract({ days: date.dayOfWeek - 1 }))).toBe(true);
      }),
    );
  });
});

describe('lieuDeLaSemaine', () => {
  it('répète le rythme, avant comme après la première semaine', () => {
    const lieux = semainesEntre(jour('2026-08-17'), jour('2026-09-27'), unSurTrois).map(({ lieu }) => lieu);
    expect(lieux).toEqual(['entreprise', 'entreprise', 'centre', 'entreprise', 'entreprise', 'centre']);
  });

  it('suit la liste exacte quand elle est donnée', () => {
    const liste: Alternance = { genre: 'liste', semainesCentre: new Set(['2026-W48']) };
    expect(lieuDeLaSemaine(jour('2026-11-29'), liste)).toBe('centre');
    expect(lieuDeLaSemaine(jour('2026-11-30'), liste)).toBe('entreprise');
  });

  it('a une période : même lieu après un tour complet, et le bon nombre de semaines au centre', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (date, centre, entreprise) => {
          const rythme: Alternance = { genre: 'rythme', premiereSemaine: '2026-W36', centre, entreprise };
          const periode = centre + entreprise;
          const tour = semainesEntre(date, date.add({ weeks: periode - 1 }), rythme);
          expect(tour.filter(({ lieu }) => lieu === 'centre')).toHaveLength(centre);
          expect(lieuDeLaSemaine(date.add({ weeks: periode }), rythme)).toBe(lieuDeLaSemaine(date, rythme));
        },
      ),
    );
  });
});
