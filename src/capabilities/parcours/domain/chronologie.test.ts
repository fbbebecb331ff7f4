import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chronologie, statutLe } from './chronologie.ts';
import { connusA, faitsEnVigueur, type EvenementParcours, type FaitParcours } from './faits.ts';
import { apres, ETAT_INITIAL, statutDuJour } from './statut.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const periode = { debut: jour('2026-09-07'), fin: jour('2027-06-25') };
let rang = 0;
const fait = (le: string, evenement: EvenementParcours): FaitParcours => {
  rang += 1;
  const connuLe = Temporal.Instant.from('2026-01-01T08:00:00Z').add({ minutes: rang });
  return { ...evenement, id: `f${String(rang).padStart(4, '0')}`, le: jour(le), connuLe };
};
const lire = (faits: readonly FaitParcours[]) =>
  chronologie(faits).segments.map(({ statut, du, au }) => `${du} ${au ?? '…'} ${statut}`);

const admission = [
  fait('2026-05-04', { genre: 'candidature.deposee' }),
  fait('2026-05-20', { genre: 'entretien.tenu' }),
  fait('2026-06-01', { genre: 'candidature.admise' }),
  fait('2026-06-15', { genre: 'inscription.enregistree', periode }),
];

const enDecembre = (faits: readonly FaitParcours[]) =>
  statutLe(chronologie([...admission, ...faits]), jour('2026-12-01'));

describe('chronologie', () => {
  it('raconte une année, jours de bascule compris', () => {
    const faits = [
      ...admission,
      fait('2026-12-01', { genre: 'parcours.interrompu', motif: 'empechement' }),
      fait('2027-02-01', { genre: 'parcours.repris' }),
      fait('2027-07-10', { genre: 'certification.obtenue', partielle: false }),
    ];
    expect(lire(faits)).toEqual([
      '2026-05-04 2026-05-19 candidat',
      '2026-05-20 2026-05-31 enEntretien',
      '2026-06-01 2026-06-14 admis',
      '2026-06-15 2026-09-06 inscrit',
      '2026-09-07 2026-11-30 enFormation',
      '2026-12-01 2027-01-31 interrompu',
      '2027-02-01 2027-06-25 enFormation',
      '2027-06-26 2027-07-09 termine',
      '2027-07-10 … certifie',
    ]);
  });

  it('ne laisse pas une interruption se finir seule avec le calendrier', () => {
    const faits = [
      ...admission,
      fait('2027-05-01', { genre: 'parcours.interrompu', motif: 'sansNouvelles' }),
    ];
    expect(statutLe(chronologie(faits), jour('2028-01-01'))).toBe('interrompu');
  });

  it('prolonge après un échec et garde l’interruption quand seule la période change', () => {
    const prolongee = { ...periode, fin: jour('2028-06-30') };
    const echec = fait('2027-07-10', { genre: 'certification.refusee' });
    const suite = fait('2027-09-01', { genre: 'periode.changee', periode: prolongee });
    expect(statutLe(chronologie([...admission, echec, suite]), jour('2027-10-01'))).toBe('enFormation');
    const pause = fait('2026-11-02', { genre: 'parcours.interrompu', motif: 'emploi' });
    const decale = fait('2026-11-03', { genre: 'periode.changee', periode: prolongee });
    expect(statutLe(chronologie([...admission, pause, decale]), jour('2027-09-01'))).toBe('interrompu');
  });

  it('met de côté un fait qui n’a pas de sens, sans le perdre', () => {
    const reprise = fait('2026-10-01', { genre: 'parcours.repris' });
    const abandonAvant = fait('2026-07-01', { genre: 'parcours.abandonne', motif: 'autre' });
    const { incoherences } = chronologie([...admission, reprise, abandonAvant]);
    expect(incoherences).toEqual([abandonAvant, reprise]);
  });

  it('annule un fait, puis annule l’annulation', () => {
    const abandon = fait('2026-10-01', { genre: 'parcours.abandonne', motif: 'autre' });
    const erreur = fait('2026-10-02', { genre: 'fait.annule', faitId: abandon.id });
    const retour = fait('2026-10-03', { genre: 'fait.annule', faitId: erreur.id });
    expect(enDecembre([abandon])).toBe('abandon');
    expect(enDecembre([abandon, erreur])).toBe('enFormation');
    expect(enDecembre([abandon, erreur, retour])).toBe('abandon');
  });

  it('sait relire avec les faits connus à une date', () => {
    const abandon = fait('2026-10-01', { genre: 'parcours.abandonne', motif: 'autre' });
    const avant = connusA([...admission, abandon], abandon.connuLe.subtract({ seconds: 1 }));
    expect(statutLe(chronologie(avant), jour('2026-10-15'))).toBe('enFormation');
  });

  it('n’a pas de statut avant le premier fait', () => {
    expect(statutLe(chronologie(admission), jour('2026-05-03'))).toBeNull();
    expect(chronologie([]).segments).toEqual([]);
  });
});

const origine = jour('2026-01-01');
const jours = fc.nat(60).map((n) => origine.add({ days: n }));
const periodes = fc.tuple(jours, fc.nat(40)).map(([debut, n]) => ({ debut, fin: debut.add({ days: n }) }));
const evenements: fc.Arbitrary<EvenementParcours> = fc.oneof(
  fc.constantFrom<EvenementParcours>(
    { genre: 'candidature.deposee' },
    { genre: 'entretien.tenu' },
    { genre: 'candidature.admise' },
    { genre: 'candidature.refusee', motif: 'dossier incomplet' },
    { genre: 'inscription.annulee' },
    { genre: 'parcours.interrompu', motif: 'autre' },
    { genre: 'parcours.repris' },
    { genre: 'parcours.abandonne', motif: 'emploi' },
    { genre: 'parcours.termine' },
    { genre: 'certification.obtenue', partielle: true },
    { genre: 'certification.refusee' },
  ),
  periodes.map((p): EvenementParcours => ({ genre: 'inscription.enregistree', periode: p })),
  periodes.map((p): EvenementParcours => ({ genre: 'periode.changee', periode: p })),
);
const histoires = fc.array(fc.tuple(jours, evenements, fc.nat(200)), { maxLength: 14 }).map((liste) =>
  liste.map(([le, evenement, minute], numero): FaitParcours => ({
    ...evenement,
    id: `h${numero}`,
    le,
    connuLe: Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: minute }),
  })),
);

describe('chronologie, pour toute histoire', () => {
  it('ne dépend pas de l’ordre d’arrivée des faits', () => {
    fc.assert(
      fc.property(histoires, fc.infiniteStream(fc.nat(1000)), (faits, hasard) => {
        const melanges = faits
          .map((f) => ({ f, cle: hasard.next().value ?? 0 }))
          .toSorted((a, b) => a.cle - b.cle)
          .map(({ f }) => f);
        expect(chronologie(melanges)).toEqual(chronologie(faits));
      }),
    );
  });

  it('donne des jours contigus, dit pareil qu’un calcul jour par jour, et ne perd aucun fait', () => {
    fc.assert(
      fc.property(histoires, (faits) => {
        const resultat = chronologie(faits);
        for (const [i, segment] of resultat.segments.entries()) {
          const suivant = resultat.segments[i + 1];
          expect(segment.au?.toString() ?? null).toBe(suivant?.du.subtract({ days: 1 }).toString() ?? null);
          expect(suivant?.statut).not.toBe(segment.statut);
        }
        for (let n = -2; n < 110; n += 1) {
          const date = origine.add({ days: n });
          const passes = faitsEnVigueur(faits).filter(({ le }) => Temporal.PlainDate.compare(le, date) <= 0);
          const etat = passes.reduce((e, f) => apres(e, f) ?? e, ETAT_INITIAL);
          expect(statutLe(resultat, date)).toBe(statutDuJour(etat, date));
        }
        expect(resultat.incoherences.length).toBeLessThanOrEqual(faits.length);
      }),
      { numRuns: 60 },
    );
  });

  it('un fait nouveau ne réécrit pas les jours d’avant lui', () => {
    fc.assert(
      fc.property(histoires, jours, evenements, (faits, le, evenement) => {
        const nouveau: FaitParcours = {
          ...evenement,
          id: 'zz',
          le,
          connuLe: Temporal.Instant.from('2027-01-01T00:00:00Z'),
        };
        const [sans, avec] = [chronologie(faits), chronologie([...faits, nouveau])];
        for (let date = origine; Temporal.PlainDate.compare(date, le) < 0; date = date.add({ days: 1 })) {
          expect(statutLe(avec, date)).toBe(statutLe(sans, date));
        }
      }),
      { numRuns: 60 },
    );
  });
});
