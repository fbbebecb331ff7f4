import { describe, expect, it } from 'vitest';
import type { Certification } from './certification.ts';
import { comparer, completer } from './comparer.ts';
import { ficheVide } from './fiche-en-cours.ts';

const bloc = { code: 'RNCP1BC01', libelle: 'Bloc', competences: ['Analyser'], modalitesEvaluation: 'Oral' };
const etudes = { code: 'M1805', libelle: 'Études' };
const fiche: Certification = {
  ...ficheVide('RNCP1', 'RNCP', 'Technicien'),
  actif: true,
  niveau: 5,
  dateFinEnregistrement: Temporal.PlainDate.from('2027-02-28'),
  rome: [etudes, { code: 'M1801', libelle: 'Administration' }],
  blocs: [bloc],
};

describe('comparer', () => {
  it('ne voit rien quand rien ne change, même l’ordre', () => {
    expect(comparer(fiche, { ...fiche, rome: fiche.rome.toReversed() })).toEqual([]);
  });

  it('dit ce qui est ajouté et retiré, champ par champ', () => {
    const rome = [etudes, { code: 'M1810', libelle: 'Production' }];
    expect(comparer(fiche, { ...fiche, actif: false, dateFinEnregistrement: null, rome })).toEqual([
      { champ: 'actif', ajouts: ['inactive'], retraits: ['active'] },
      { champ: 'dateFinEnregistrement', ajouts: [], retraits: ['2027-02-28'] },
      { champ: 'rome', ajouts: ['M1810 Production'], retraits: ['M1801 Administration'] },
    ]);
  });
});

describe('completer', () => {
  const sansTextes = { ...fiche, blocs: [{ ...bloc, competences: null, modalitesEvaluation: null }] };

  it('garde le texte des compétences quand la nouvelle source ne le porte pas', () => {
    expect(comparer(fiche, completer(fiche, sansTextes))).toEqual([]);
  });

  it('remplace le texte quand la nouvelle source le porte', () => {
    const apres = { ...fiche, blocs: [{ ...bloc, competences: ['Concevoir'] }] };
    expect(completer(fiche, apres)).toEqual(apres);
  });
});
