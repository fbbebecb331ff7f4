import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '#tests/support/hostile-archives.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { inputSentence } from '#platform/input/messages.fr.ts';
import type { ForeignFile } from '#platform/input/foreign-file.ts';
import { refusable } from '#platform/input/refusal.ts';
import { exportCsv, exportXml } from '../fixtures/exports.ts';
import { phraseAnomalie } from '../messages.fr.ts';
import type { Anomalie } from './anomalie.ts';
import type { Certification } from './certification.ts';
import { ouvrirExportRncp } from './lire-export-rncp.ts';

async function lire(fichier: ForeignFile) {
  const anomalies: Anomalie[] = [];
  const ouvert = await ouvrirExportRncp(fichier, (anomalie) => anomalies.push(anomalie));
  const fiches = await Array.fromAsync(ouvert.fiches);
  return { fiches, anomalies, fiche: (numero: string) => fiches.find((fiche) => fiche.numero === numero) };
}

const jour = (iso: string) => Temporal.PlainDate.from(iso);

describe('export CSV', () => {
  it('lit une fiche et tout ce qui s’y rattache', async () => {
    const { fiche, anomalies } = await lire(archiveOf(exportCsv()));
    expect(anomalies).toEqual([]);
    expect(fiche('RNCP1')).toEqual({
      numero: 'RNCP1',
      repertoire: 'RNCP',
      intitule: "Technicien d'essai",
      abrege: { code: 'TP', libelle: 'Titre professionnel' },
      niveau: 5,
      actif: true,
      typeEnregistrement: 'demande',
      dateDecision: jour('2024-02-29'),
      dateEffet: null,
      dateFinEnregistrement: jour('2027-02-28'),
      nsf: [{ code: '326', libelle: 'Informatique' }],
      rome: [{ code: 'M1805', libelle: "Études d'essai" }],
      formacodes: [{ code: '31088', libelle: 'Programmation' }],
      ccn: [
        { code: '1486', libelle: "Bureaux d'études" },
        { code: '2216', libelle: 'Commerce' },
      ],
      certificateurs: [{ nom: 'CERTIFICATEUR', siret: '11004301500012' }],
      partenaires: [
        { nom: 'PARTENAIRE A', siret: '82815245400033', habilitation: 'formerEtEvaluer' },
        { nom: 'PARTENAIRE B', siret: null, habilitation: 'former' },
      ],
      voiesAcces: ['apprentissage', 'experience'],
      blocs: [{ code: 'RNCP1BC01', libelle: 'Premier bloc', competences: null, modalitesEvaluation: null }],
      anciennes: ['RNCP9'],
      nouvelles: [],
    } satisfies Certification);
  });

  it('signale chaque valeur illisible à sa place et garde le reste', async () => {
    const standard = exportCsv({
      Numero_Fiche: 'RNCP1',
      Date_Fin_Enregistrement: '31/02/2027',
      Actif: 'PEUT-ETRE',
    });
    const { fiche, anomalies } = await lire(archiveOf(standard));
    expect(fiche('RNCP1')).toMatchObject({ dateFinEnregistrement: null, actif: false, niveau: 5 });
    expect(anomalies.map(({ nom, ligne, colonne }) => [nom, ligne, colonne])).toEqual([
      ['EtatInconnu', 2, 'Actif'],
      ['DateIllisible', 2, 'Date_Fin_Enregistrement'],
    ]);
    expect(anomalies.map(phraseAnomalie)[1]).toBe(
      'export_fiches_CSV_Standard_2026_01_01.csv, ligne 2, Date_Fin_Enregistrement\u00a0: ' +
        'la date «\u00a031/02/2027\u00a0» n’existe pas. Attendu\u00a0: jj/mm/aaaa.',
    );
  });

  it('ignore une fiche sans numéro lisible et signale ses lignes rattachées', async () => {
    const { fiches, anomalies } = await lire(archiveOf(exportCsv({ Numero_Fiche: 'RNCP-UN' })));
    expect(fiches).toEqual([]);
    expect(new Set(anomalies.map(({ nom }) => nom))).toEqual(new Set(['NumeroIllisible', 'FicheInconnue']));
  });

  it('refuse un export où il manque un tableau ou une colonne', async () => {
    const { 'export_fiches_CSV_Rome_2026_01_01.csv': _, ...sansRome } = exportCsv();
    expect(await refusable(() => lire(archiveOf(sansRome)))).toEqual({
      ok: false,
      refusal: { refus: 'ArchiveFichierManquant', entry: 'Rome' },
    });
    const sansNsf = {
      ...exportCsv(),
      'export_fiches_CSV_Nsf_2026_01_01.csv': 'Numero_Fiche;Nsf_Code\nRNCP1;326\n',
    };
    expect(await refusable(() => lire(archiveOf(sansNsf)))).toEqual({
      ok: false,
      refusal: { refus: 'TableauColonnesManquantes', columns: ['Nsf_Intitule'] },
    });
  });

  const reel = sharedData('rncp-export-fiches-csv-2024-02-22.zip');
  it.skipIf(reel.missing)('lit un véritable export', async () => {
    const { fiches, fiche, anomalies } = await lire(reel);
    // L'échantillon est coupé : il cite une fiche qui n'y est plus.
    expect(anomalies.map(({ nom, ligne, valeur }) => [nom, ligne, valeur])).toEqual([
      ['FicheInconnue', 3, 'RNCP38228'],
    ]);
    expect(fiches.map(({ numero }) => numero)).toEqual([
      'RNCP509',
      'RNCP1197',
      'RNCP4049',
      'RNCP22094',
      'RNCP28155',
      'RNCP30271',
      'RS5000',
      'RNCP19468',
      'RS6117',
    ]);
    expect(fiche('RNCP509')?.blocs[2]?.code).toBe('RNCP509BC01');
    expect(fiche('RNCP4049')?.rome[2]?.libelle).toBe("Management et ingénierie d'affaires");
    expect(fiche('RNCP4049')).toMatchObject({ anciennes: ['RNCP1197'], nouvelles: ['RNCP22094'] });
    expect(fiche('RNCP19468')).toMatchObject({ niveau: null, typeEnregistrement: 'demande' });
    expect(fiche('RS5000')).toMatchObject({
      actif: true,
      dateFinEnregistrement: jour('2024-05-24'),
      nsf: [
        { code: '326', libelle: "Informatique, traitement de l'information, réseaux de transmission" },
        { code: '114b', libelle: 'Modèles mathématiques ; Informatique mathématique' },
      ],
    });
  });
});

describe('export XML', () => {
  it('lit le texte des compétences, que les tableaux ne portent pas', async () => {
    const { fiches, anomalies } = await lire(Buffer.from(exportXml()));
    expect(anomalies).toEqual([]);
    expect(fiches).toHaveLength(2);
    expect(fiches[0]).toMatchObject({
      numero: 'RNCP1',
      niveau: 5,
      actif: true,
      dateFinEnregistrement: jour('2027-02-28'),
      abrege: { code: 'TP', libelle: 'Titre professionnel' },
      nsf: [{ code: '326', libelle: 'Informatique' }],
      rome: [{ code: 'M1805', libelle: "Études d'essai" }],
      ccn: [{ code: '1486', libelle: "Bureaux d'études" }],
      partenaires: [{ nom: 'PARTENAIRE A', siret: '82815245400033', habilitation: 'formerEtEvaluer' }],
      voiesAcces: ['apprentissage', 'experience'],
      anciennes: ['RNCP9'],
      blocs: [
        {
          code: 'RNCP1BC01',
          libelle: 'Premier bloc',
          competences: ['C1.1 - Analyser le besoin d’une personne', 'C1.2 - Choisir un outil'],
          modalitesEvaluation: 'Mise en situation\nEntretien avec le jury',
        },
      ],
    });
  });

  it('lit aussi la forme des flux précédents', async () => {
    const { fiche } = await lire(Buffer.from(exportXml()));
    expect(fiche('RS2')).toMatchObject({
      repertoire: 'RS',
      voiesAcces: ['formationContinue'],
      nouvelles: ['RS3'],
    });
  });

  it('dit la ligne de ce qui est illisible', async () => {
    const { anomalies } = await lire(Buffer.from(exportXml().replace('NIV5', 'NIVEAU CINQ')));
    expect(anomalies).toEqual([
      { nom: 'NiveauInconnu', fichier: 'export.xml', ligne: 3, colonne: 'NIVEAU', valeur: 'NIVEAU CINQ' },
    ]);
  });

  it('se lit pareil dans une archive', async () => {
    const { fiches } = await lire(archiveOf({ 'export_fiches_RNCP_V4_1_2026-01-01.xml': exportXml() }));
    expect(fiches).toEqual((await lire(Buffer.from(exportXml()))).fiches);
  });

  it('refuse une entité externe', async () => {
    const xml = '<!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/passwd">]><FICHES>&x;</FICHES>';
    expect(await refusable(() => lire(Buffer.from(xml)))).toEqual({
      ok: false,
      refusal: { refus: 'XmlDtdInterdite', line: 1 },
    });
  });
});

describe('fichiers abîmés', () => {
  it.each([
    ['une archive', archiveOf(exportCsv())],
    ['un XML', Buffer.from(exportXml())],
  ])('%s se lit ou se refuse, jamais autre chose', async (_, honnete) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        async (octets, fin) => {
          const abime = Buffer.from(honnete);
          for (const [place, octet] of octets) abime[place % abime.length] = octet;
          const reponse = await refusable(() => lire(abime.subarray(0, abime.length - (fin % 3))));
          expect(reponse.ok ? reponse.value.fiches : inputSentence(reponse.refusal)).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
