import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { premierJourDePaiement, reglesContratIndividuel } from './regles.ts';
import { type ContratAPayer, proposerVersements, refusDesVersements } from './versements.ts';

const contrat: ContratAPayer = {
  totalCentimes: 120_000,
  signeLe: '2026-09-01',
  conclusion: 'organisme',
  debut: '2026-10-01',
  fin: '2026-12-31',
};
const payer = (...versements: [le: string, montantCentimes: number][]) =>
  refusDesVersements(
    contrat,
    versements.map(([le, montantCentimes]) => ({ le, montantCentimes, libelle: '' })),
  ).map(({ refus }) => refus);

const jour = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const contrats: fc.Arbitrary<ContratAPayer> = fc
  .record({
    totalCentimes: fc.nat(5_000_000),
    signeLe: jour('2026-01-01', '2026-06-30'),
    conclusion: fc.constantFrom('organisme', 'distance', 'hors-etablissement'),
    debut: jour('2026-01-01', '2026-12-31'),
    fin: jour('2026-01-01', '2027-12-31'),
  })
  .filter(({ debut, fin }) => debut <= fin);

describe('versements du contrat individuel', () => {
  it('accepte 30 % après dix jours, puis le reste au fur et à mesure', () => {
    expect(payer(['2026-09-12', 36_000], ['2026-11-15', 42_000], ['2026-12-31', 42_000])).toEqual([]);
  });

  it('refuse toute somme avant la fin du délai de rétractation (L. 6353-6)', () => {
    expect(payer(['2026-09-11', 36_000], ['2026-12-31', 84_000])).toEqual([
      'VersementAvantFinDeRetractation',
    ]);
    expect(payer(['2026-09-11', 0], ['2026-09-12', 36_000], ['2026-12-31', 84_000])).toEqual([]);
  });

  it('refuse plus de 30 % avant la formation, même en deux fois', () => {
    expect(payer(['2026-09-12', 36_001], ['2026-12-31', 83_999])).toEqual(['PremierVersementTropEleve']);
    expect(payer(['2026-09-12', 30_000], ['2026-09-20', 30_000], ['2026-12-31', 60_000])).toEqual([
      'PremierVersementTropEleve',
    ]);
  });

  it('refuse un solde payé au début de la formation', () => {
    expect(payer(['2026-09-12', 36_000], ['2026-10-01', 84_000])).toEqual(['SoldeEnAvanceSurLaFormation']);
  });

  it('refuse un échéancier dont le total n’est pas le prix', () => {
    expect(payer(['2026-09-12', 36_000])).toEqual(['TotalDifferentDuPrix']);
  });

  it('ne regarde pas l’ordre dans lequel les versements sont écrits', () => {
    expect(payer(['2026-12-31', 84_000], ['2026-09-12', 36_000])).toEqual([]);
  });

  it('laisse quatorze jours quand le contrat est signé à distance', () => {
    expect(premierJourDePaiement('2026-09-01', 'organisme')).toBe('2026-09-12');
    expect(premierJourDePaiement('2026-09-01', 'distance')).toBe('2026-09-16');
    expect(() => reglesContratIndividuel('2000-01-01')).toThrow(RangeError);
  });

  it('propose toujours un échéancier permis', () => {
    fc.assert(
      fc.property(contrats, (tout) => {
        expect(refusDesVersements(tout, proposerVersements(tout))).toEqual([]);
      }),
    );
  });

  it('refuse tout échéancier permis dont un euro est avancé au premier jour', () => {
    fc.assert(
      fc.property(contrats, (tout) => {
        const [premier, ...suite] = proposerVersements(tout);
        const dernier = suite.at(-1);
        fc.pre(premier !== undefined && dernier !== undefined && dernier.montantCentimes >= 100);
        const avance = [
          { ...premier!, montantCentimes: premier!.montantCentimes + 100 },
          ...suite.slice(0, -1),
          { ...dernier!, montantCentimes: dernier!.montantCentimes - 100 },
        ];
        expect(refusDesVersements(tout, avance).length).toBeGreaterThan(0);
      }),
    );
  });
});
