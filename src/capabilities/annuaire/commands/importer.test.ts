import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { csv } from '../fixtures/imports.ts';
import { agir } from '../fixtures/maison.ts';
import { commandesImporter } from './importer.ts';

const test = useHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fichier(...lignes: readonly string[]): Promise<string> {
  const path = join(folder, `${test.house.services.newId()}.csv`);
  await writeFile(path, csv(...lignes));
  return path;
}

async function lancer(...args: readonly string[]) {
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  const [commande] = commandesImporter;
  const code = await commande?.run(args, { ...test.house.services, print, printError: print });
  return { code, said: said.join('\n').replaceAll(/[\u00a0\u202f]/gu, ' ') };
}

async function organismeEtSlug(): Promise<{ organisme: TestOrganisme; slug: string }> {
  const organisme = await test.createOrganisme();
  const { slug } = await test.house.services.db.forInstance((tx) =>
    tx
      .selectFrom('identite.organisme')
      .where('id', '=', organisme.id)
      .select('slug')
      .executeTakeFirstOrThrow(),
  );
  return { organisme, slug };
}

const nombre = (organisme: TestOrganisme) =>
  agir(test, organisme, async ({ tx }) => {
    const rows = await tx.selectFrom('annuaire.personne').select('id').execute();
    return rows.length;
  });

describe('importer personnes', () => {
  it('imports and tells what it did; a trial writes nothing', async () => {
    const { organisme, slug } = await organismeEtSlug();
    const path = await fichier('Nom;Prénom;Tél', 'Weber;Anna;12', 'Konaté;Bakary;0612345678');
    const trial = await lancer(path, '--organisme', slug, '--essai');
    expect(trial.code).toBe(0);
    expect(trial.said).toContain('Nom → Nom de naissance');
    expect(trial.said).toContain('Ligne 2, colonne Tél :');
    expect(trial.said).toContain('Fiches à créer : 2');
    expect(await nombre(organisme)).toBe(0);
    const { code, said } = await lancer(path, '--organisme', slug);
    expect(code).toBe(0);
    expect(said).toContain('Fiches créées : 2');
    expect(await nombre(organisme)).toBe(2);
  });

  it('refuses with a sentence and a code', async () => {
    const { slug } = await organismeEtSlug();
    const bon = await fichier('Nom;Prénom', 'Weber;Anna');
    expect(await lancer()).toMatchObject({ code: 2 });
    expect(await lancer(bon, '--organisme', 'inconnu')).toMatchObject({ code: 1 });
    expect((await lancer(join(folder, 'absent.csv'), '--organisme', slug)).said).toContain('introuvable');
    expect(await lancer(await fichier('Ville', 'Metz'), '--organisme', slug)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Indiquez quelles colonnes contiennent'),
    });
    expect((await lancer(await fichier(''), '--organisme', slug)).said).toContain('noms des colonnes');
  });
});
