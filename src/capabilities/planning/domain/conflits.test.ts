import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflitsDe } from './conflits.ts';
import { seChevauchent } from './intervalle.ts';
import { genreDe, type CleRessource, type Occupation } from './occupation.ts';

const a = (heure: string) => Temporal.Instant.from(`2026-11-24T${heure}:00Z`);
const creneau = (id: string, debut: string, fin: string, ...ressources: CleRessource[]): Occupation => ({
  id,
  nature: 'creneau',
  debut: a(debut),
  fin: a(fin),
  ressources,
});
const noms = (...args: Parameters<typeof conflitsDe>) =>
  conflitsDe(...args).map(({ nom, occupant }) => `${nom} ${occupant}`);

describe('conflitsDe', () => {
  it('nomme chaque ressource demandée deux fois, avec la partie commune', () => {
    const demande = creneau('n', '09:00', '11:00', 'salle:s1', 'formateur:f1', 'personne:p1');
    const pris = [
      creneau('c1', '10:00', '12:00', 'salle:s1', 'personne:p1'),
      { ...creneau('i1', '08:00', '18:00', 'formateur:f1'), nature: 'indisponibilite' as const },
    ];
    const conflits = conflitsDe([demande], pris);
    expect(conflits.map(({ nom }) => nom)).toEqual([
      'FormateurIndisponible',
      'PersonneOccupee',
      'SalleOccupee',
    ]);
    expect(conflits[1]?.commun?.debut.toString()).toBe('2026-11-24T10:00:00Z');
  });

  it('laisse deux créneaux se toucher, sauf battement demandé', () => {
    const demande = creneau('n', '10:00', '11:00', 'salle:s1');
    const pris = [creneau('c1', '09:00', '10:00', 'salle:s1')];
    expect(conflitsDe([demande], pris)).toEqual([]);
    expect(conflitsDe([demande], pris, { salle: 10 })).toMatchObject([{ nom: 'SalleOccupee', commun: null }]);
    expect(conflitsDe([demande], pris, { formateur: 10 })).toEqual([]);
  });

  it('ne demande pas de battement autour d’une indisponibilité', () => {
    const absence = { ...creneau('i', '08:00', '10:00', 'formateur:f'), nature: 'indisponibilite' as const };
    expect(conflitsDe([creneau('n', '10:00', '11:00', 'formateur:f')], [absence], { formateur: 30 })).toEqual(
      [],
    );
  });

  it('ignore l’ancienne place du créneau déplacé et voit les demandes entre elles', () => {
    const deplace = creneau('c1', '10:30', '11:30', 'groupe:g');
    expect(conflitsDe([deplace], [creneau('c1', '10:00', '11:00', 'groupe:g')])).toEqual([]);
    expect(noms([deplace, creneau('c2', '11:00', '12:00', 'groupe:g')], [])).toEqual([
      'GroupeOccupe c2',
      'GroupeOccupe c1',
    ]);
  });

  const cles = fc.constantFrom<CleRessource>('salle:1', 'salle:2', 'formateur:1', 'groupe:1', 'personne:1');
  const occupation = fc
    .record({
      debut: fc.integer({ min: 0, max: 40 }),
      duree: fc.integer({ min: 1, max: 12 }),
      nature: fc.constantFrom<Occupation['nature']>('creneau', 'indisponibilite'),
      ressources: fc.uniqueArray(cles, { minLength: 1, maxLength: 3 }),
    })
    .map(({ debut, duree, ...reste }) => ({
      ...reste,
      debut: a('00:00').add({ minutes: debut * 5 }),
      fin: a('00:00').add({ minutes: (debut + duree) * 5 }),
    }));

  it('trouve exactement ce que trouve la comparaison de tous les couples', () => {
    fc.assert(
      fc.property(
        fc.array(occupation, { maxLength: 12 }),
        fc.nat(4),
        fc.constantFrom(0, 5, 12),
        (toutes, n, battement) => {
          const numerotees: Occupation[] = toutes.map((o, rang) => ({ ...o, id: `o${rang}` }));
          const demandes = numerotees.slice(0, n).map((o) => ({ ...o, nature: 'creneau' as const }));
          const pris = numerotees.slice(n);
          const attendus = new Set<string>();
          for (const demande of demandes) {
            for (const autre of [...demandes, ...pris]) {
              if (autre.id === demande.id) continue;
              for (const cle of demande.ressources.filter((c) => autre.ressources.includes(c))) {
                const marge = autre.nature === 'creneau' && genreDe(cle) === 'salle' ? battement : 0;
                const large = {
                  debut: autre.debut.subtract({ minutes: marge }),
                  fin: autre.fin.add({ minutes: marge }),
                };
                if (seChevauchent(demande, large)) attendus.add(`${demande.id} ${cle} ${autre.id}`);
              }
            }
          }
          const trouves = conflitsDe(demandes, pris, { salle: battement });
          expect(trouves).toHaveLength(attendus.size);
          expect(new Set(trouves.map((c) => `${c.demande} ${c.ressource} ${c.occupant}`))).toEqual(attendus);
        },
      ),
    );
  });
});
