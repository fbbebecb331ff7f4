import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#tests/support/shared-data.ts';
import { arbitraire } from '../../fixtures/lheo-arbitraire.ts';
import { ecrireLheo } from './ecrire-lheo.ts';
import { cleDuNiveau, formation, niveauNational, type FormationLheo } from './formation-lheo.ts';
import { lireLheo } from './lire-lheo.ts';

const schema = sharedData('lheo-2.3.xsd');

/** Les fautes qu'un document a selon le schéma officiel. */
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

async function relire(xml: string) {
  const lu = await lireLheo(Buffer.from(xml));
  if (!lu.ok) throw new Error(JSON.stringify(lu.refusal));
  return lu.value;
}

describe('LHÉO', () => {
  it('se relit comme il a été écrit', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraire(formation), async (une) => {
        const ecrit = ecrireLheo([une]);
        expect(ecrit.remarques).toEqual([]);
        expect(await relire(ecrit.xml)).toEqual({ formations: [une], remarques: [] });
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(schema.missing)('est valide selon le schéma officiel, quoi que dise la formation', () => {
    fc.assert(
      fc.property(arbitraire(formation), (une) => {
        expect(fautes(ecrireLheo([une]).xml)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(schema.missing)(
    'reste valide quand une valeur ne tient pas dans le langage, et dit laquelle',
    () => {
      const demesuree: FormationLheo = {
        ...formation.vide,
        intitule: 'é'.repeat(400),
        domaine: { formacodes: Array.from({ length: 7 }, () => '31090'), nsf: ['TROP LONG'], rome: [] },
        organisme: { ...formation.vide.organisme, siret: '123' },
      };
      const { xml, remarques } = ecrireLheo([demesuree]);
      expect(fautes(xml)).toEqual([]);
      expect(remarques.map(({ nom, chemin }) => [nom, chemin])).toEqual([
        ['ElementEnTrop', 'formation/domaine-formation/code-FORMACODE'],
        ['ValeurRefusee', 'formation/domaine-formation/code-NSF'],
        ['TexteRaccourci', 'formation/intitule-formation'],
        ['ValeurRefusee', 'formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET'],
      ]);
    },
  );

  it.skipIf(schema.missing)('écrit une formation vide d’une façon valide', () => {
    expect(fautes(ecrireLheo([formation.vide]).xml)).toEqual([]);
  });

  const exemple = sharedData('lheo-exemple-bts-onisep.xml');
  it.skipIf(exemple.missing)('lit une véritable offre en 2.2 et dit ce qu’il n’a pas compris', async () => {
    const { formations, remarques } = await relire(readFileSync(exemple.path, 'utf8'));
    expect(formations).toHaveLength(1);
    expect(formations[0]).toMatchObject({
      numero: '9436_18706',
      intitule: 'BTS négociation et relation client',
      domaine: { formacodes: ['34582', '34076'], nsf: ['312'], rome: ['D1402', 'D1403', 'D1408'] },
      certifications: [{ rncp: '474', certifInfo: '19004' }],
      niveauSortie: '6',
      actions: [
        {
          rythme: 'Temps plein',
          alternance: '',
          enseignement: 'presentiel',
          hebergement: 'Internat garçons-filles',
          dureeIndicative: '2 ans',
          sessions: [{ periode: { debut: '2015-09-01', fin: '2017-08-31' } }],
          lieux: [{ coordonnees: { adresse: { ville: 'QUIMPERLÉ', codePostal: '29391' } } }],
        },
      ],
      organisme: { siret: '19290076900014', nom: 'Lycée Kerneuzec' },
    });
    expect(remarques).toHaveLength(6);
    expect(remarques[0]).toEqual({
      nom: 'ElementInconnu',
      chemin: 'formation/action/lieu-de-formation/extras/extra',
      ligne: 58,
      valeur: '16',
    });
  });

  it.skipIf(exemple.missing || schema.missing)('réécrit cette offre en 2.3', async () => {
    const { formations } = await relire(readFileSync(exemple.path, 'utf8'));
    const [une] = formations;
    expect(une && fautes(ecrireLheo([une]).xml)).toEqual([]);
  });

  it.each([
    ['une autre version', '<lheo xmlns="http://www.lheo.org/1.0"><formation/></lheo>', 'LheoVersionInconnue'],
    ['un autre document', '<catalogue/>', 'LheoSansFormation'],
    ['un document mal formé', '<lheo>', 'XmlMalForme'],
    [
      'une entité',
      '<!DOCTYPE lheo [<!ENTITY a SYSTEM "file:///etc/passwd">]><lheo>&a;</lheo>',
      'XmlDtdInterdite',
    ],
  ])('refuse %s par son nom', async (_, xml, refus) => {
    expect(await lireLheo(Buffer.from(xml))).toMatchObject({ ok: false, refusal: { refus } });
  });

  it('traduit les niveaux de l’ancienne et de la nouvelle nomenclature', () => {
    expect(niveauNational('6')).toBe(5);
    expect(niveauNational('15')).toBe(5);
    expect(niveauNational('1')).toBeNull();
    expect(cleDuNiveau(5)).toBe('15');
    expect(cleDuNiveau(null)).toBe('1');
  });
});
