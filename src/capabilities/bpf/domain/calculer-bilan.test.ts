import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECTIFS_BPF } from '#capabilities/catalogue/index.ts';
import {
  type OrigineFinancement,
  ORIGINES_FINANCEMENT,
  TYPES_STAGIAIRE,
} from '#capabilities/parcours/index.ts';
import { calculerBilan } from './calculer-bilan.ts';
import { type CodeControle, controler, sansLigne } from './controles.ts';
import type { FaitsBilan, Participation } from './faits-bilan.ts';
import { enEuros, enHeures, repartirHeures } from './repartir.ts';
import { retenir } from './retenir.ts';

const RIEN: FaitsBilan = {
  comptage: 'inscription',
  participations: [],
  produits: [],
  charges: [],
  interventions: [],
  sousTraitances: [],
  chiffreAffairesCentimes: null,
};

const participation = (autres: Partial<Participation> = {}): Participation => ({
  inscriptionId: 'i1',
  personneId: 'p1',
  type: 'salariePrive',
  objectif: 'rncp',
  niveau: 5,
  nsf: '326',
  recue: false,
  minutes: 600,
  ...autres,
});

const uneParticipation = fc.record({
  inscriptionId: fc.uuid(),
  personneId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  type: fc.constantFrom(...TYPES_STAGIAIRE.lignes.map(({ code }) => code)),
  objectif: fc.constantFrom(...OBJECTIFS_BPF.map(({ code }) => code)),
  niveau: fc.constantFrom(null, 2, 3, 4, 5, 6, 7, 8),
  nsf: fc.constantFrom('326', '333', '312', '136', '255', '412', '100', '321'),
  recue: fc.boolean(),
  minutes: fc.nat(5_000),
});
const faitsComplets = fc.record({
  comptage: fc.constantFrom('inscription' as const, 'personne' as const),
  participations: fc.array(uneParticipation, { maxLength: 60 }),
});
const lire = (faits: Partial<FaitsBilan>) => {
  const tout = { ...RIEN, ...faits };
  const bilan = calculerBilan(tout);
  const tenus = controler(bilan, sansLigne(tout));
  const manque = (code: CodeControle) => tenus.find((un) => un.code === code)?.tenu === false;
  return { bilan, manque, ligne: (id: string) => bilan.valeurs.get(id) };
};

const produit = (origine: OrigineFinancement) => [{ origine, centimes: 1_000, nombre: 1 }];

describe('frames F-1, F-3 and F-4', () => {
  it('have the same total, in people and in hours, however persons are counted', () => {
    fc.assert(
      fc.property(faitsComplets, (faits) => {
        const { ligne, manque } = lire(faits);
        for (const id of ['F3.total', 'F4.total']) {
          expect(ligne(id)?.stagiaires).toBe(ligne('F1.total')?.stagiaires);
          expect(ligne(id)?.heures).toBe(ligne('F1.total')?.heures);
        }
        expect(manque('f3-levels')).toBe(false);
      }),
    );
  });

  it('count persons once each when the parameter says so', () => {
    fc.assert(
      fc.property(fc.array(uneParticipation, { maxLength: 40 }), (participations) => {
        const compte = participations.filter(
          ({ minutes, recue, objectif }) => minutes > 0 && !recue && objectif !== 'horsBpf',
        );
        const { ligne } = lire({ comptage: 'personne', participations });
        expect(ligne('F1.total')?.stagiaires).toBe(new Set(compte.map(({ personneId }) => personneId)).size);
      }),
    );
  });

  it('keep hours before an abandon, and nobody who followed nothing', () => {
    const { ligne } = lire({
      participations: [participation({ minutes: 90 }), participation({ minutes: 0 })],
    });
    expect(ligne('F1.a')).toMatchObject({ stagiaires: 1, heures: 2, trace: { minutes: 90, lignes: 1 } });
  });

  it('leave out what is outside the report, and give to G those that another organisme pays for', () => {
    const { ligne } = lire({
      participations: [participation({ objectif: 'horsBpf' }), participation({ recue: true })],
      sousTraitances: [{ sens: 'recue', stagiaires: 2, minutes: 120 }],
    });
    expect(ligne('F1.total')).toMatchObject({ stagiaires: 0, heures: 0 });
    expect(ligne('G')).toMatchObject({ stagiaires: 3, heures: 12 });
  });

  it('name five specialities by hours, the others together', () => {
    const codes = ['100', '110', '111', '112', '113', '114', '115'];
    const { bilan, ligne } = lire({
      participations: codes.map((nsf, rang) => participation({ nsf, minutes: 60 * (rang + 1) })),
    });
    expect([...bilan.codesNsf.values()]).toEqual(['115', '114', '113', '112', '111']);
    expect(ligne('F4.autres')).toMatchObject({ stagiaires: 2, heures: 3 });
  });
});

describe('rounding', () => {
  it('is to the nearest euro by line, avoirs too', () => {
    expect([enEuros(149), enEuros(150), enEuros(-150), enEuros(-149)]).toEqual([1, 2, -2, -1]);
  });

  it('moves no line by an hour, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (minutes) => {
        const total = enHeures(minutes.reduce((a, b) => a + b, 0));
        const heures = repartirHeures(new Map(minutes.map((m, rang) => [rang, m])), total);
        expect([...heures.values()].reduce((a, b) => a + b, 0)).toBe(total);
        for (const [rang, h] of heures) expect(Math.abs(h * 60 - (minutes[rang] ?? 0))).toBeLessThan(60);
      }),
    );
  });

  it('gives at least one per cent to an activity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 2_000_000_000 }),
        (centimes, ca) => {
          const produits = [{ origine: 'entreprise' as const, centimes, nombre: 1 }];
          const part = lire({ produits, chiffreAffairesCentimes: ca }).ligne('C.part')?.pourcent ?? 0;
          expect(part).toBeGreaterThanOrEqual(1);
          expect(part).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

describe('products and charges', () => {
  it('feed the line of who pays; outside the report, none', () => {
    for (const { code, ligne } of ORIGINES_FINANCEMENT.lignes) {
      const lu = lire({ produits: [{ origine: code, centimes: 12_345, nombre: 1 }] });
      const nourries = [...lu.bilan.valeurs].filter(([, { euros = 0 }]) => euros !== 0).map(([id]) => id);
      const attendues = ligne === null ? [] : [ligne, ...(ligne.startsWith('C.2') ? ['C.2'] : []), 'C.total'];
      expect(nourries).toEqual(attendues);
      expect(lu.ligne('C.total')?.euros).toBe(ligne === null ? 0 : 123);
    }
  });

  it('separate salaries and purchases by account', () => {
    const { ligne } = lire({
      charges: [
        { compte: '64110', centimes: 100_000, nombre: 1 },
        { compte: '6226', centimes: 50_000, nombre: 1 },
        { compte: '613', centimes: 20_000, nombre: 1 },
      ],
    });
    expect([ligne('D.total')?.euros, ligne('D.salaires')?.euros, ligne('D.achats')?.euros]).toEqual([
      1700, 1000, 500,
    ]);
  });

  it('count a trainer on both lines when the status changed', () => {
    const { ligne } = lire({
      interventions: [
        { personneId: 'f', statut: 'interne', minutes: 60 },
        { personneId: 'f', statut: 'externe', minutes: 120 },
        { personneId: 'g', statut: null, minutes: 60 },
      ],
    });
    expect(ligne('E.1')).toMatchObject({ stagiaires: 2, heures: 2 });
    expect(ligne('E.2')).toMatchObject({ stagiaires: 1, heures: 2 });
  });
});

describe('each check is broken by what it forbids', () => {
  const cas: Readonly<Record<string, Partial<FaitsBilan>>> = {
    'f1-f3': { participations: [participation({ objectif: null })] },
    'f1-f4': { participations: [participation({ nsf: null })] },
    'f2-in-f1': { sousTraitances: [{ sens: 'confiee', stagiaires: 1, minutes: 60 }] },
    'g-c10': { produits: produit('autre-of') },
    apprentis: { produits: produit('opco-apprentissage') },
    'cpf-private': { produits: produit('particulier') },
    origin: { produits: [{ origine: null, centimes: 1, nombre: 1 }] },
    objective: { participations: [participation({ nsf: null })] },
    trainee: { participations: [participation({ type: null })] },
    'd-within': {
      charges: [
        { compte: '6411', centimes: 1_000, nombre: 1 },
        { compte: '613', centimes: -900, nombre: 1 },
      ],
    },
  };
  it.each(Object.entries(cas))('%s', (code, faits) => {
    expect(lire({}).manque(code as CodeControle)).toBe(false);
    expect(lire(faits).manque(code as CodeControle)).toBe(true);
  });

  it('f3-levels, when a level is written by hand above its line', () => {
    const faits = { ...RIEN, participations: [participation()] };
    const correction = {
      ligne: 'F3.a5',
      colonne: 'heures',
      valeur: 99,
      calculee: 10,
      motif: 'x',
      par: null,
      le: '',
    } as const;
    const retenu = retenir(calculerBilan(faits), [correction], null);
    const levels = controler(retenu, sansLigne(faits)).find(({ code }) => code === 'f3-levels');
    expect(levels?.tenu).toBe(false);
  });
});

describe('a correction by hand', () => {
  it('changes its line and the totals above it', () => {
    const bilan = calculerBilan({ ...RIEN, produits: [{ origine: 'cpf', centimes: 10_000, nombre: 1 }] });
    const retenu = retenir(
      bilan,
      [
        {
          ligne: 'C.2e',
          colonne: 'euros',
          valeur: 150,
          calculee: 100,
          motif: 'avoir reçu',
          par: null,
          le: '',
        },
      ],
      null,
    );
    expect(['C.2e', 'C.2', 'C.total'].map((id) => retenu.valeurs.get(id)?.euros)).toEqual([150, 150, 150]);
    expect(bilan.valeurs.get('C.total')?.euros).toBe(100);
  });
});
