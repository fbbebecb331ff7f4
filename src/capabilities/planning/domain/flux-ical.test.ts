import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fluxIcal, type EvenementAgenda } from './flux-ical.ts';

const evenement: EvenementAgenda = {
  creneauId: '0198-a',
  revision: 2,
  modifieLe: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  debut: Temporal.Instant.from('2026-11-24T08:00:00Z'),
  fin: Temporal.Instant.from('2026-11-24T11:00:00Z'),
  titre: 'Réseaux ; bases, suite',
  lieu: 'Salle 12',
  description: 'Première ligne\nSeconde ligne',
  annule: false,
};
const flux = (evenements: EvenementAgenda[], nom = 'Planning') =>
  fluxIcal({ nom, domaine: 'ancrage.example', evenements });
const lignes = (texte: string) => texte.replaceAll('\r\n ', '').split('\r\n');

describe('fluxIcal', () => {
  it('écrit un événement avec son identifiant stable, sa révision et des heures UTC', () => {
    expect(lignes(flux([evenement]))).toEqual(
      expect.arrayContaining([
        'UID:0198-a@ancrage.example',
        'SEQUENCE:2',
        'DTSTAMP:20261120T100000Z',
        'DTSTART:20261124T080000Z',
        'DTEND:20261124T110000Z',
        String.raw`SUMMARY:Réseaux \; bases\, suite`,
        String.raw`DESCRIPTION:Première ligne\nSeconde ligne`,
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('garde un créneau annulé dans le flux', () => {
    expect(lignes(flux([{ ...evenement, annule: true }]))).toContain('STATUS:CANCELLED');
  });

  it('ne dépend pas de l’ordre d’arrivée', () => {
    const autre = { ...evenement, creneauId: '0198-b' };
    expect(flux([autre, evenement])).toBe(flux([evenement, autre]));
  });

  it('ne laisse aucun texte ouvrir une nouvelle ligne ni dépasser 75 octets par ligne', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        'x\r\nBEGIN:VALARM',
        'x\nEND:VCALENDAR',
        'a\u0000b',
        'a\u2028b',
        '\u202egnp',
        'é'.repeat(200),
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (nom, titre, lieu, description) => {
        const texte = flux([{ ...evenement, titre, lieu, description }], nom);
        for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
        const lues = lignes(texte);
        for (const ligne of lues) expect(ligne).toMatch(/^[A-Z][A-Z0-9-]*[:;]/);
        for (const ligne of lues) expect(ligne).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
        expect(lues.filter((ligne) => /^(?:BEGIN|END):/.test(ligne))).toEqual([
          'BEGIN:VCALENDAR',
          'BEGIN:VEVENT',
          'END:VEVENT',
          'END:VCALENDAR',
        ]);
      }),
    );
  });
});
