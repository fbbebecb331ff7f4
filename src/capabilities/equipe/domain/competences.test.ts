import { describe, expect, it } from 'vitest';
import { manquesDuDossier, type ResumeDossier } from './competences.ts';

const JOUR = Temporal.PlainDate.from('2026-11-24');
const COMPLET: ResumeDossier = {
  statut: 'permanent',
  cvExpireLe: '2026-11-24',
  preuves: 1,
  habilitationExpireLe: null,
  entretienLe: '2025-11-24',
};

describe('the file of a trainer', () => {
  it('is complete until the last day of its CV and of its interview', () => {
    expect(manquesDuDossier(COMPLET, JOUR)).toEqual([]);
    expect(manquesDuDossier(COMPLET, JOUR.add({ days: 1 }))).toEqual(['CvPerime', 'EntretienAncien']);
  });

  it('names each thing that is not there', () => {
    const vide = { ...COMPLET, cvExpireLe: null, preuves: 0, entretienLe: null };
    expect(manquesDuDossier({ ...vide, habilitationExpireLe: '2026-11-23' }, JOUR)).toEqual([
      'CvAbsent',
      'CompetenceNonProuvee',
      'HabilitationPerimee',
      'EntretienAncien',
    ]);
  });

  it('asks no interview of people who are not employed', () => {
    expect(manquesDuDossier({ ...COMPLET, statut: 'externe', entretienLe: null }, JOUR)).toEqual([]);
  });
});
