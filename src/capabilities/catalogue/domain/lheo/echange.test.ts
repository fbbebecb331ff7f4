import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#tests/support/shared-data.ts';
import { ficheComplete } from '../../fixtures/fiche-complete.ts';
import { arbitraire } from '../../fixtures/lheo-arbitraire.ts';
import { VOLUMES_NULS } from '../volumes.ts';
import type { FicheFigee } from '../fiche-figee.ts';
import { depuisLheo } from './depuis-lheo.ts';
import { ecrireLheo } from './ecrire-lheo.ts';
import { formation } from './formation-lheo.ts';
import { lireLheo } from './lire-lheo.ts';
import { texteBrut } from './texte-brut.ts';
import { versLheo } from './vers-lheo.ts';

const schema = sharedData('lheo-2.3.xsd');
const organisme: FicheFigee['organisme'] = {
  nom: 'École des essais',
  raisonSociale: 'Association des essais',
  slug: 'ecole',
  siret: '13002526500013',
  uai: null,
  nda: '44680000068',
  adresse: '1 rue de l’Essai',
  codePostal: '68100',
  ville: 'Mulhouse',
  telephone: '03 89 00 00 00',
  courriel: 'contact@ecole.example',
  siteWeb: null,
};
const offre = (changements = {}) => ({
  figee: { fiche: ficheComplete(changements), organisme, metiers: [] },
  sessions: [{ sessionId: 's1', debut: '2027-01-04', fin: '2027-06-30', recrutement: 'ouvert' as const }],
  url: 'https://ancrage.example/catalogue/tai-12345678',
});

function fautes(xml: string): string[] {
  using xsd = XmlDocument.fromBuffer(readFileSync(schema.path));
  using validateur = XsdValidator.fromDoc(xsd);
  using document = XmlDocument.fromString(xml);
  try {
    validateur.validate(document);
    return [];
  } catch (erreur) {
    return [String(erreur)];
  }
}

describe('versLheo', () => {
  it.skipIf(schema.missing)('écrit une offre valide, sans rien perdre ni remplacer', () => {
    const { xml, remarques } = ecrireLheo([versLheo(offre())]);
    expect(fautes(xml)).toEqual([]);
    expect(remarques).toEqual([]);
    expect(xml).toContain('<code-RNCP>37681</code-RNCP>');
    expect(xml).toContain('<numero-activite>44680000068</numero-activite>');
    expect(xml).toContain('<debut>20270104</debut>');
    expect(xml).toContain('<prix-total-TTC>4200.00</prix-total-TTC>');
    expect(xml).toContain('<nombre-heures-centre>84</nombre-heures-centre>');
  });

  it.skipIf(schema.missing)('reste valide pour une fiche presque vide et un organisme sans adresse', () => {
    const vide = {
      figee: {
        fiche: ficheComplete({
          modules: [],
          reconnaissance: null,
          contact: null,
          tarif: null,
          objectifs: [],
          codeNsf: null,
          rome: [],
          lieux: [],
        }),
        organisme: {
          ...organisme,
          adresse: '',
          codePostal: '',
          ville: '',
          nda: null,
          telephone: null,
          courriel: null,
        },
        metiers: [],
      },
      sessions: [],
      url: 'https://a.example/b',
    };
    expect(fautes(ecrireLheo([versLheo(vide)]).xml)).toEqual([]);
  });
});

describe('depuisLheo', () => {
  it('relit ce que nous écrivons', async () => {
    const lu = await lireLheo(Buffer.from(ecrireLheo([versLheo(offre())]).xml));
    const [une] = lu.ok ? lu.value.formations : [];
    expect(une && depuisLheo(une)).toMatchObject({
      numero: 'TAI',
      intitule: 'Technicien d’assistance en informatique',
      certification: 'RNCP37681',
      objectifs: ['Installer et dépanner un poste de travail'],
      prixCentimes: 420_000,
      nsf: '326',
      rome: ['I1401'],
      niveauSortie: 4,
      lieux: [{ codePostal: '68100', ville: 'Mulhouse' }],
      contact: { nom: 'Accueil', courriel: 'accueil@ecole.example', telephone: '' },
      module: { volumes: { ...VOLUMES_NULS, presentiel: 84 * 60, entreprise: 140 * 60 } },
      avertissements: ['modalitesARepartir'],
    });
  });

  it('lit n’importe quelle offre valide sans erreur, dans les longueurs de la maison', () => {
    fc.assert(
      fc.property(arbitraire(formation), (une) => {
        const lue = depuisLheo(une);
        expect(lue.intitule.length).toBeLessThanOrEqual(255);
        expect(lue.objectifs.length).toBeLessThanOrEqual(30);
        for (const minutes of Object.values(lue.module.volumes)) {
          expect(Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= 600_000).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  const exemple = sharedData('lheo-exemple-bts-onisep.xml');
  it.skipIf(exemple.missing)('reprend une véritable offre sans ses balises', async () => {
    const lu = await lireLheo(readFileSync(exemple.path));
    const [une] = lu.ok ? lu.value.formations : [];
    const lue = une && depuisLheo(une);
    expect(lue).toMatchObject({ certification: 'RNCP474', nsf: '312', niveauSortie: 5 });
    expect(JSON.stringify(lue)).not.toMatch(/<\/?(?:p|b|li|ul|br)\b/u);
    expect(lue?.module.contenu).toContain('• Gestion de clientèles');
  });
});

describe('texteBrut', () => {
  it('garde les paragraphes, les listes et les accents', () => {
    expect(texteBrut('<p>Un</p><ul><li>deux</li><li>trois&nbsp;&eacute;</li></ul>5 < 6 &amp; 7 &#233;')).toBe(
      'Un\n• deux\n• trois é\n\n5 < 6 & 7 é',
    );
  });
});
