import { describe, expect, it } from 'vitest';
import { territoireDuSite } from './jours-feries.ts';
import { calendrierOuverture } from './ouverture.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const noel = { du: jour('2026-12-21'), au: jour('2027-01-01'), motif: 'Fermeture de fin d’année' };
const ouverture = calendrierOuverture(
  territoireDuSite('68224', true),
  [noel],
  new Set(['2026-05-08', '2026-05-01']),
);

describe('calendrierOuverture', () => {
  it('ferme les jours fériés et les jours de fermeture, bornes comprises', () => {
    expect(ouverture(jour('2026-12-26'))).toMatchObject({ nom: 'JourFerie', jour: { cle: 'saintEtienne' } });
    expect(ouverture(jour('2026-12-21'))).toEqual({ nom: 'Fermeture', fermeture: noel });
    expect(ouverture(jour('2026-12-20'))).toBeNull();
    expect(ouverture(jour('2027-01-02'))).toBeNull();
  });

  it('ouvre un jour férié choisi par l’organisme, jamais le 1er mai', () => {
    expect(ouverture(jour('2026-05-08'))).toBeNull();
    expect(ouverture(jour('2026-05-01'))).toMatchObject({ jour: { cle: 'feteDuTravail' } });
  });
});
