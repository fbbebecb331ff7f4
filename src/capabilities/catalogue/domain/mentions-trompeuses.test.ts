import { describe, expect, it } from 'vitest';
import { ficheComplete } from '../fixtures/fiche-complete.ts';
import type { Formation } from './formation.ts';
import { citeMalLaDeclaration, mentionsSuspectes, phraseDeclaration } from './mentions-trompeuses.ts';

const raisons = (presentation: string, fiche: Partial<Formation> = {}) =>
  mentionsSuspectes(ficheComplete({ presentation, ...fiche })).map(
    ({ raison, extrait }) => `${raison}: ${extrait}`,
  );
const attestation = { reconnaissance: { genre: 'attestation' } } as const;

describe('mentionsSuspectes', () => {
  it.each<[string, Partial<Formation>, string]>([
    ['Organisme agréé par l’État', {}, 'agrement: agréé'],
    ['Titre reconnu par l’État', attestation, 'reconnaissanceEtat: reconnu par l’État'],
    ['Formation certifiante', attestation, 'diplomant: certifiante'],
    ['100\u00a0% de réussite', {}, 'resultatGaranti: 100\u00a0% de réussite'],
    ['Emploi garanti', {}, 'resultatGaranti: Emploi garanti'],
    ['Formation gratuite', {}, 'gratuite: gratuite'],
    ['Éligible au CPF', attestation, 'cpfNonEligible: Éligible au CPF'],
    [
      'Ouvert à tous',
      { prerequis: { genre: 'liste', texte: 'Savoir lire' } },
      'sansPrerequis: Ouvert à tous',
    ],
  ])('montre «\u00a0%s\u00a0»', (texte, fiche, attendu) => expect(raisons(texte, fiche)).toEqual([attendu]));

  it.each<[string, Partial<Formation>]>([
    ['Formation certifiante, éligible au CPF', {}],
    ['Titre reconnu par l’État', {}],
    ['Formation gratuite', { tarif: { genre: 'gratuit' } }],
    ['Ouvert à tous', {}],
    [phraseDeclaration('44680000068'), {}],
    ['Un cadre agréable', {}],
  ])('laisse passer «\u00a0%s\u00a0» quand la fiche le justifie', (texte, fiche) => {
    expect(raisons(texte, fiche)).toEqual([]);
  });
});

describe('citeMalLaDeclaration', () => {
  it('n’accepte que la phrase de la loi', () => {
    expect(citeMalLaDeclaration(`Déclaration d’activité\u00a0: ${phraseDeclaration('44680000068')}`)).toBe(
      true,
    );
    expect(citeMalLaDeclaration('NDA 44680000068')).toBe(true);
    expect(citeMalLaDeclaration(phraseDeclaration('44680000068'))).toBe(false);
    expect(citeMalLaDeclaration('Agenda de la formation')).toBe(false);
  });
});
