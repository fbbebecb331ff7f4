import { describe, expect, it } from 'vitest';
import { ficheComplete } from '../fixtures/fiche-complete.ts';
import { donneesStructurees } from './donnees-structurees.ts';
import type { FicheFigee } from './fiche-figee.ts';

const organisme = {
  nom: 'École des essais',
  raisonSociale: 'École des essais',
  uai: null,
  slug: 'ecole',
  siret: '13002526500013',
  nda: '44680000068',
  adresse: '1 rue de l’Essai',
  codePostal: '68100',
  ville: 'Mulhouse',
  telephone: null,
  courriel: null,
  siteWeb: null,
};
const figee = (changements = {}): FicheFigee => ({
  fiche: ficheComplete(changements),
  organisme,
  metiers: [],
});
const url = 'https://ancrage.example/catalogue/tai';

describe('donneesStructurees', () => {
  it('dit le cours, l’organisme, le prix, le titre et chaque session', () => {
    const session = { debut: '2027-01-04', fin: '2027-06-30', lieu: 'Mulhouse' };
    expect(donneesStructurees(figee(), [session], url)).toMatchObject({
      '@type': 'Course',
      name: 'Technicien d’assistance en informatique',
      provider: { name: 'École des essais', address: { postalCode: '68100' } },
      offers: { price: 4200, priceCurrency: 'EUR', category: 'Paid' },
      educationalCredentialAwarded: { identifier: 'RNCP37681', educationalLevel: 'Niveau 4' },
      timeRequired: 'PT224H',
      hasCourseInstance: [
        {
          courseMode: 'blended',
          courseWorkload: 'PT84H',
          startDate: '2027-01-04',
          location: { name: 'Mulhouse' },
        },
      ],
    });
  });

  it('n’invente ni prix, ni session, ni titre', () => {
    const texte = JSON.stringify(
      donneesStructurees(
        figee({ tarif: { genre: 'surDevis', explication: 'x' }, reconnaissance: { genre: 'attestation' } }),
        [],
        url,
      ),
    );
    expect(texte).not.toContain('offers');
    expect(texte).not.toContain('startDate');
    expect(texte).not.toContain('educationalCredentialAwarded');
    expect(texte).not.toContain('""');
  });
});
