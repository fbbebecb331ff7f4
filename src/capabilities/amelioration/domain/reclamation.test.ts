import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echeancesDe, etatReclamation, referenceDe, retardDe } from './reclamation.ts';

const jour = Temporal.PlainDate.from('2026-11-24');
const instant = Temporal.Instant.from('2026-11-24T10:00:00Z');
const neuve = {
  accuserAvant: jour.add({ days: 5 }).toString(),
  repondreAvant: jour.add({ days: 30 }).toString(),
  accuseeLe: null,
  repondueLe: null,
  closeLe: null,
};

describe('a complaint', () => {
  it('has the delays of its day', () => {
    const dates = echeancesDe(jour, { accuseJours: 5, reponseJours: 30 });
    expect([String(dates.accuserAvant), String(dates.repondreAvant)]).toEqual(['2026-11-29', '2026-12-24']);
  });

  it('goes from received to closed by its dates alone', () => {
    expect(etatReclamation(neuve)).toBe('recue');
    expect(etatReclamation({ ...neuve, accuseeLe: instant })).toBe('en_cours');
    expect(etatReclamation({ ...neuve, accuseeLe: instant, repondueLe: instant })).toBe('repondue');
    expect(etatReclamation({ ...neuve, closeLe: instant })).toBe('close');
  });

  it('is late the day after its last day, never on it', () => {
    expect(retardDe(neuve, jour.add({ days: 5 }).toString())).toBeNull();
    expect(retardDe(neuve, jour.add({ days: 6 }).toString())).toBe('accuse');
    expect(retardDe({ ...neuve, accuseeLe: instant }, jour.add({ days: 30 }).toString())).toBeNull();
    expect(retardDe({ ...neuve, accuseeLe: instant }, jour.add({ days: 31 }).toString())).toBe('reponse');
    expect(retardDe({ ...neuve, repondueLe: instant }, jour.add({ days: 400 }).toString())).toBeNull();
  });

  it('never has to be answered before it is acknowledged', () => {
    assert(
      property(integer({ min: 1, max: 30 }), integer({ min: 1, max: 120 }), (accuse, reponse) => {
        const dates = echeancesDe(jour, { accuseJours: accuse, reponseJours: reponse });
        expect(Temporal.PlainDate.compare(dates.accuserAvant, dates.repondreAvant)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('has a short reference that can be said on the phone', () => {
    expect(referenceDe('01990000-0000-7000-8000-0000abcd1234')).toBe('ABCD1234');
  });
});
