import { describe, expect, it } from 'vitest';
import { sortDuDocument } from './conservation.ts';

const brouillon = { type: 'convention', envoye: false, signe: false, partage: false } as const;

describe('sort d’un document quand une personne est effacée', () => {
  it.each([
    ['effacer', brouillon, 0],
    ['caviarder', { ...brouillon, partage: true }, 0],
    ['restreindre', { ...brouillon, envoye: true }, 0],
    ['restreindre', { ...brouillon, signe: true, partage: true }, 0],
    ['restreindre', { ...brouillon, type: 'certificat-realisation' }, 0],
    ['restreindre', { ...brouillon, type: 'feuille-emargement', partage: true }, 0],
    ['laisser', { ...brouillon, signe: true }, 12],
    ['effacer', brouillon, 36],
    ['restreindre', { ...brouillon, signe: true }, 36],
    ['restreindre', { ...brouillon, signe: true }, 71],
    ['effacer', { ...brouillon, signe: true }, 72],
    ['caviarder', { ...brouillon, signe: true, partage: true }, 72],
  ] as const)('%s : %o à %i mois', (sort, document, mois) => {
    expect(sortDuDocument(document, mois)).toBe(sort);
  });
});
