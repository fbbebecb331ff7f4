import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histoires, jours } from '../fixtures/histoires.ts';
import { actesPossibles } from './actes.ts';
import { chronologie, statutLe } from './chronologie.ts';
import type { EvenementParcours, FaitParcours } from './faits.ts';
import { JALONS, progression } from './progression.ts';
import type { Statut } from './statut.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const instant = Temporal.Instant.from('2026-01-01T08:00:00Z');
const periode = { debut: jour('2026-09-07'), fin: jour('2027-06-25') };
const fait = (rang: number, le: string, evenement: EvenementParcours): FaitParcours => ({
  ...evenement,
  id: String(rang),
  le: jour(le),
  connuLe: instant.add({ minutes: rang }),
});
const inscription = fait(1, '2026-06-15', { genre: 'inscription.enregistree', periode });

describe('actesPossibles', () => {
  it('propose ce qui a un sens selon le jour', () => {
    expect(actesPossibles([], jour('2026-05-01'), instant)).toEqual([
      'candidature.deposee',
      'inscription.enregistree',
    ]);
    expect(actesPossibles([inscription], jour('2026-08-01'), instant)).toEqual([
      'periode.changee',
      'inscription.annulee',
    ]);
    expect(actesPossibles([inscription], jour('2026-10-01'), instant)).toContain('parcours.interrompu');
  });

  it('ne laisse jamais entrer une incohérence, quel que soit l’ordre des actes et des annulations', () => {
    fc.assert(
      fc.property(histoires, jours, (faits, jour) => {
        expect(chronologie(faits).incoherences).toEqual([]);
        const statut = statutLe(chronologie(faits), jour);
        expect(progression(statut).map(({ jalon }) => jalon)).toEqual(JALONS);
      }),
    );
  });
});

const etats = (statut: Statut | null) => progression(statut).map(({ etat }) => etat);

describe('progression', () => {
  it('dit fait ce qui précède, et où le dossier est arrêté', () => {
    expect(etats(null)).toEqual(['avenir', 'avenir', 'avenir', 'avenir', 'avenir', 'avenir']);
    expect(etats('interrompu')).toEqual(['fait', 'fait', 'fait', 'bloque', 'avenir', 'avenir']);
    expect(etats('certifie')).toEqual(['fait', 'fait', 'fait', 'fait', 'fait', 'fait']);
  });
});
