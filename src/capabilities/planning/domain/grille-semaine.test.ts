import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesDuJour, grilleDeLaSemaine, type EvenementGrille } from './grille-semaine.ts';
import { seChevauchent } from './intervalle.ts';

const lundi = Temporal.PlainDate.from('2026-11-23');
const evenement = (id: string, debut: string, fin: string): EvenementGrille => ({
  id,
  debut: Temporal.PlainDateTime.from(debut).toZonedDateTime('Europe/Paris').toInstant(),
  fin: Temporal.PlainDateTime.from(fin).toZonedDateTime('Europe/Paris').toInstant(),
});

const memeTemps = (parId: ReadonlyMap<string, EvenementGrille>, a: string, b: string): boolean => {
  const [un, autre] = [parId.get(a), parId.get(b)];
  return un !== undefined && autre !== undefined && seChevauchent(un, autre);
};

describe('casesDuJour', () => {
  it('met côte à côte ce qui se chevauche et laisse toute la largeur au reste', () => {
    const cases = casesDuJour(lundi, [
      evenement('a', '2026-11-23T09:00', '2026-11-23T12:00'),
      evenement('b', '2026-11-23T10:00', '2026-11-23T11:00'),
      evenement('c', '2026-11-23T11:00', '2026-11-23T12:00'),
      evenement('d', '2026-11-23T12:00', '2026-11-23T13:00'),
    ]);
    expect(cases.map(({ id, colonne, colonnes }) => `${id} ${colonne}/${colonnes}`)).toEqual([
      'a 0/2',
      'b 1/2',
      'c 1/2',
      'd 0/1',
    ]);
  });

  it('montre un événement de nuit sur ses deux jours', () => {
    const jours = grilleDeLaSemaine(lundi, [evenement('n', '2026-11-23T22:00', '2026-11-24T02:00')]);
    expect(jours.map(({ cases }) => cases.length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(jours[0]?.cases[0]).toMatchObject({
      debutMinutes: 1320,
      finMinutes: 1440,
      continueApres: true,
      commenceAvant: false,
    });
    expect(jours[1]?.cases[0]).toMatchObject({
      debutMinutes: 0,
      finMinutes: 120,
      continueApres: false,
      commenceAvant: true,
    });
  });

  it('place à l’heure de la pendule le jour du changement d’heure', () => {
    const dimanche = Temporal.PlainDate.from('2026-03-29');
    const [place] = casesDuJour(dimanche, [evenement('e', '2026-03-29T09:00', '2026-03-29T10:00')]);
    expect(place).toMatchObject({ debutMinutes: 540, finMinutes: 600 });
  });

  it('ne superpose jamais deux événements et n’ouvre pas de colonne inutile', () => {
    const evenements = fc
      .array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 20 })), { maxLength: 25 })
      .map((liste) =>
        liste.map(([debut, duree], rang): EvenementGrille => {
          const minuit = lundi.toZonedDateTime('Europe/Paris').toInstant();
          return {
            id: `e${rang}`,
            debut: minuit.add({ minutes: debut * 10 }),
            fin: minuit.add({ minutes: (debut + duree) * 10 }),
          };
        }),
      );
    fc.assert(
      fc.property(evenements, (liste) => {
        const parId = new Map(liste.map((e) => [e.id, e]));
        const cases = casesDuJour(lundi, liste);
        expect(cases).toHaveLength(liste.length);
        for (const place of cases) {
          const voisins = cases.filter(({ id }) => id !== place.id && memeTemps(parId, id, place.id));
          expect(voisins.map(({ colonne }) => colonne)).not.toContain(place.colonne);
          expect(place.colonne).toBeLessThan(place.colonnes);
        }
        const simultanes = liste.map(
          ({ debut }) =>
            liste.filter((e) => seChevauchent(e, { debut, fin: debut.add({ minutes: 1 }) })).length,
        );
        expect(Math.max(0, ...cases.map(({ colonnes }) => colonnes))).toBe(Math.max(0, ...simultanes));
      }),
    );
  });
});
