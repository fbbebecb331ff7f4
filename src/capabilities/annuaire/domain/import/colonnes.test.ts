import { describe, expect, it } from 'vitest';
import { columnKey } from '#platform/tabular/columns.ts';
import { CHAMPS } from '../../messages.fr.ts';
import { CHAMPS_IMPORTES, devinerColonnes, type GenreImport, GENRES } from './colonnes.ts';

const deviner = (entetes: readonly string[], genre: GenreImport = 'personnes') =>
  devinerColonnes(genre, entetes.map(columnKey));

describe('devinerColonnes', () => {
  it.each([
    [
      ['Civilité', 'NOM', 'Prénom', 'Né(e) le', 'E-mail', 'Tél. portable', 'CP', 'Ville'],
      [null, 'nomNaissance', 'prenom', 'dateNaissance', 'courriel', 'telephone', 'codePostal', 'ville'],
    ],
    [
      ['Nom de naissance', 'Nom d’usage', 'Prénoms', 'Adresse mail', 'Adresse', 'Code INSEE', 'Identifiant'],
      ['nomNaissance', 'nomUsage', 'prenom', 'courriel', 'adresse', 'commune', 'referenceExterne'],
    ],
    [
      ['Nom du stagiaire', 'Prénom du stagiaire', 'Date de naissance du stagiaire', 'Commentaire'],
      ['nomNaissance', 'prenom', 'dateNaissance', null],
    ],
  ])('reads %j', (entetes, champs) => {
    expect(deviner(entetes)).toEqual(champs);
  });

  it('reads the headers of our own exports', () => {
    for (const genre of GENRES) {
      const champs = CHAMPS_IMPORTES[genre];
      expect(
        deviner(
          champs.map((champ) => CHAMPS[champ]),
          genre,
        ),
      ).toEqual(champs);
    }
  });

  it('gives a field to one column only', () => {
    expect(deviner(['Téléphone', 'Téléphone mobile'])).toEqual([null, 'telephone']);
    expect(deviner(['Nom', 'Nom'])).toEqual(['nomNaissance', null]);
  });

  it('follows what was chosen before, also for a column left aside', () => {
    const memoire = new Map([
      ['patronyme', 'nomNaissance' as const],
      ['mail', null],
    ]);
    expect(devinerColonnes('personnes', ['patronyme', 'nom', 'mail'], memoire)).toEqual([
      'nomNaissance',
      null,
      null,
    ]);
  });

  it('knows companies', () => {
    expect(deviner(['Société', 'N° SIRET', 'Code APE', 'Nb salariés', 'OPCO'], 'entreprises')).toEqual([
      'raisonSociale',
      'siret',
      'naf',
      'effectif',
      'opco',
    ]);
  });
});
