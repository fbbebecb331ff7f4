import { describe, expect, it } from 'vitest';
import { archiveOf } from '#tests/support/hostile-archives.ts';
import { useHouse } from '#tests/support/house.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import type { ForeignFile } from '#platform/input/foreign-file.ts';
import { chargerReferentielsDemo } from '../fixtures/demo.ts';
import { exportCsv, exportXml } from '../fixtures/exports.ts';
import { lireFiches } from '../persistence/certification.store.ts';
import type { ContexteInstance } from './importer-fiches.ts';
import { importerEnTransaction } from './importer-en-transaction.ts';
import { importerRome } from './importer-rome.ts';

const essai = useHouse();

function dansInstance<T>(run: (contexte: ContexteInstance) => Promise<T>): Promise<T> {
  const { services } = essai.house;
  return services.db.forInstance((tx) => run({ ...services, tx }));
}

const importer = (contenu: ForeignFile, nom = 'essai.zip') =>
  importerEnTransaction(essai.house.services, 'rncp', { contenu, nom });

const lire = (numero: string) => dansInstance(async ({ tx }) => (await lireFiches(tx, [numero])).get(numero));

const changements = (numero: string) =>
  dansInstance(({ tx }) =>
    tx
      .selectFrom('referentiels.changement')
      .select(['genre', 'champs'])
      .where('certification', '=', numero)
      .orderBy('version_id')
      .execute(),
  );

const compter = () =>
  dansInstance(({ tx }) =>
    tx
      .selectFrom('referentiels.version')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );

describe('importerRncp', () => {
  it('ajoute, puis ne change rien, puis ne change que ce qui diffère', async () => {
    const premier = await importer(archiveOf(exportCsv()));
    expect(premier).toMatchObject({ ok: true, value: { bilan: { lues: 1, ajoutees: 1, inchangees: 0 } } });
    const encore = await importer(archiveOf(exportCsv()));
    expect(encore).toMatchObject({ ok: true, value: { bilan: { lues: 1, ajoutees: 0, inchangees: 1 } } });

    const inactivee = archiveOf(
      exportCsv({ Numero_Fiche: 'RNCP1', Actif: 'INACTIVE', Intitule: 'Technicien' }),
    );
    const ensuite = await importer(inactivee);
    expect(ensuite).toMatchObject({
      ok: true,
      value: { bilan: { modifiees: 1, inactivees: 1, inchangees: 0 } },
    });
    expect(await changements('RNCP1')).toEqual([
      { genre: 'ajout', champs: [] },
      {
        genre: 'inactivation',
        champs: [
          { champ: 'intitule', ajouts: ['Technicien'], retraits: ["Technicien d'essai"] },
          { champ: 'actif', ajouts: ['inactive'], retraits: ['active'] },
        ],
      },
    ]);
  });

  it('garde le texte des compétences d’un XML quand un CSV passe après', async () => {
    await importer(Buffer.from(exportXml()), 'export.xml');
    const avant = await lire('RNCP1');
    expect(avant?.blocs[0]?.competences).toHaveLength(2);
    await importer(archiveOf(exportCsv()));
    expect((await lire('RNCP1'))?.blocs).toEqual(avant?.blocs);
  });

  it('rend la fiche comme le lecteur l’a lue', async () => {
    await importer(archiveOf(exportCsv()));
    expect(await lire('RNCP1')).toMatchObject({
      dateFinEnregistrement: Temporal.PlainDate.from('2027-02-28'),
      rome: [{ code: 'M1805', libelle: "Études d'essai" }],
      voiesAcces: ['apprentissage', 'experience'],
      anciennes: ['RNCP9'],
    });
  });

  it('refuse par son nom, sans rien garder', async () => {
    const avant = await compter();
    expect(await importer(Buffer.from('<FICHES><FICHE></FICHES>'))).toEqual({
      ok: false,
      refusal: { refus: 'XmlMalForme', line: 1 },
    });
    expect(await compter()).toEqual(avant);
  });

  it('garde les anomalies dans le bilan', async () => {
    const resultat = await importer(archiveOf(exportCsv({ Date_Decision: '99/99/9999' })));
    expect(resultat).toMatchObject({
      ok: true,
      value: {
        bilan: { anomalies: 1, premieresAnomalies: [{ nom: 'DateIllisible', valeur: '99/99/9999' }] },
      },
    });
  });

  const reel = sharedData('rncp-export-fiches-csv-2024-02-22.zip');
  it.skipIf(reel.missing)('importe un véritable export', async () => {
    expect(await importer(reel)).toMatchObject({ ok: true, value: { bilan: { lues: 9, ajoutees: 9 } } });
    expect((await lire('RNCP509'))?.blocs).toHaveLength(6);
  });
});

const rome = (texte: string, nom: string) =>
  dansInstance((contexte) => importerRome(contexte, { contenu: Buffer.from(texte), nom }));

describe('importerRome', () => {
  const metiers = 'code_rome,libelle_rome,code_rome_parent\nM9805,Études,M9805\nM9855,Développement,M9805\n';
  const noms = 'libelle_appellation_long;code_rome\nWebmestre;M9855\nDéveloppeuse;M9855\nPerdu;M9999\n';

  it('importe les métiers puis leurs appellations, sans effet la seconde fois', async () => {
    expect(await rome(metiers, 'm.csv')).toMatchObject({ value: { bilan: { lues: 2, ajoutees: 2 } } });
    expect(await rome(noms, 'a.csv')).toMatchObject({
      value: { bilan: { modifiees: 1, premieresAnomalies: [{ nom: 'MetierInconnu', valeur: 'M9999' }] } },
    });
    expect(await rome(metiers, 'm.csv')).toMatchObject({ value: { bilan: { inchangees: 2, modifiees: 0 } } });
    expect(await rome(noms, 'a.csv')).toMatchObject({ value: { bilan: { modifiees: 0 } } });
    const ligne = await dansInstance(({ tx }) =>
      tx
        .selectFrom('referentiels.metier')
        .select(['parent', 'appellations'])
        .where('code', '=', 'M9855')
        .execute(),
    );
    expect(ligne).toEqual([{ parent: 'M9805', appellations: ['Développeuse', 'Webmestre'] }]);
  });

  it('refuse un tableau qui n’est pas du ROME', async () => {
    expect(await rome('a;b\n1;2\n', 'x.csv')).toEqual({
      ok: false,
      refusal: { refus: 'TableauColonnesManquantes', columns: ['code_rome', 'libelle_rome'] },
    });
  });
});

describe('référentiels', () => {
  it('se chargent pour la démonstration, deux fois sans effet', async () => {
    await dansInstance(chargerReferentielsDemo);
    expect(await lire('RNCP37674')).toMatchObject({
      intitule: 'Développeur web et web mobile',
      niveau: 5,
      rome: [{ code: 'M1805', libelle: 'Développeur / Développeuse informatique' }],
    });
    await dansInstance(chargerReferentielsDemo);
    expect(await changements('RNCP37674')).toEqual([{ genre: 'ajout', champs: [] }]);
  });

  it('ne se laissent pas écrire par un organisme', async () => {
    const organisme = await essai.createOrganisme();
    await dansInstance(chargerReferentielsDemo);
    const intrus = essai.inside(organisme, ({ tx }) =>
      tx
        .updateTable('referentiels.certification')
        .set({ intitule: 'Faux' })
        .where('numero', '=', 'RS5875')
        .execute(),
    );
    expect((await intrus)[0]?.numUpdatedRows).toBe(0n);
    expect((await lire('RS5875'))?.intitule).toBe('Pix');
    await expect(
      essai.inside(organisme, ({ tx }) =>
        tx
          .insertInto('referentiels.metier')
          .values({ code: 'M1111', libelle: 'Faux', version_id: organisme.id })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
