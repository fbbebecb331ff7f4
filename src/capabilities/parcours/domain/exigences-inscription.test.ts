import { describe, expect, it } from 'vitest';
import { ORIGINES_FINANCEMENT, TYPES_STAGIAIRE } from './codes-bpf.ts';
import { doutesBpf, manquesBpf, type DonneesBpf } from './exigences-inscription.ts';

const complete: DonneesBpf = {
  typeStagiaire: 'rechercheEmploi',
  financements: [
    { origine: 'region', millieme: 700 },
    { origine: 'france-travail', millieme: 300 },
  ],
  objectif: 'rncp',
  codeNsf: '326t',
};

const parts = (origine: DonneesBpf['financements'][number]['origine']) => [{ origine, millieme: 1000 }];
const doutes = (changements: Partial<DonneesBpf>) => doutesBpf({ ...complete, ...changements });

describe('manquesBpf', () => {
  it.each<[string, Partial<DonneesBpf>, string[]]>([
    ['complète', {}, []],
    [
      'vide',
      { typeStagiaire: null, financements: [], objectif: null, codeNsf: null },
      ['ObjectifManquant', 'TypeStagiaireManquant', 'FinancementManquant', 'CodeNsfManquant'],
    ],
    ['hors BPF', { objectif: 'horsBpf', typeStagiaire: null, financements: [], codeNsf: null }, []],
    ['parts à 99 %', { financements: [{ origine: 'cpf', millieme: 990 }] }, ['PartsDifferentesDuTout']],
    [
      'part négative',
      {
        financements: [
          { origine: 'cpf', millieme: 1100 },
          { origine: 'region', millieme: -100 },
        ],
      },
      ['PartsDifferentesDuTout'],
    ],
    [
      'financeur en double',
      {
        financements: [
          { origine: 'cpf', millieme: 500 },
          { origine: 'cpf', millieme: 500 },
        ],
      },
      ['FinancementEnDouble'],
    ],
  ])('inscription %s', (_, changements, attendu) =>
    expect(manquesBpf({ ...complete, ...changements })).toEqual(attendu),
  );
});

describe('doutesBpf', () => {
  it('signale ce qui va rarement ensemble', () => {
    expect(doutes({})).toEqual([]);
    expect(doutes({ typeStagiaire: 'apprenti' })).toEqual(['ApprentiSansContrat']);
    expect(doutes({ financements: parts('opco-apprentissage') })).toEqual(['ContratSansApprenti']);
    expect(doutes({ typeStagiaire: 'particulier' })).toEqual(['ParticulierSansFrais']);
    expect(doutes({ typeStagiaire: 'apprenti', financements: parts('particulier') })).toContain(
      'ApprentiQuiPaie',
    );
    expect(doutes({ objectif: 'horsBpf' })).toEqual(['HorsBpfPaye']);
  });
});

describe('codes du BPF', () => {
  it('mènent chacun à une seule ligne du formulaire, et couvrent les cadres', () => {
    const lignes = ORIGINES_FINANCEMENT.lignes.flatMap(({ ligne }) => ligne ?? []);
    expect(new Set(lignes).size).toBe(lignes.length);
    expect(lignes.join(' ')).toBe(
      'C.1 C.2a C.2b C.2c C.2d C.2e C.2f C.2g C.2h C.3 C.4 C.5 C.6 C.7 C.8 C.9 C.10 C.11',
    );
    expect(TYPES_STAGIAIRE.lignes.map(({ ligne }) => ligne)).toEqual([
      'F1.a',
      'F1.b',
      'F1.c',
      'F1.d',
      'F1.e',
    ]);
  });
});
