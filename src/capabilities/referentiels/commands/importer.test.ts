import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '#tests/support/hostile-archives.ts';
import { useHouse } from '#tests/support/house.ts';
import { exportCsv } from '../fixtures/exports.ts';
import { commandesImporter } from './importer.ts';

const essai = useHouse();
let dossier = '';

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'referentiels-'));
  await writeFile(join(dossier, 'export.zip'), archiveOf(exportCsv({ Date_Effet: 'hier' })));
  await writeFile(join(dossier, 'photo.zip'), 'ceci n’est pas une archive');
});
afterAll(() => rm(dossier, { recursive: true }));

async function lancer(nom: string, ...args: string[]) {
  const dit: string[] = [];
  const erreurs: string[] = [];
  const commande = commandesImporter.find(({ name }) => name === nom);
  const code = await commande?.run(args, {
    ...essai.house.services,
    print: (ligne) => dit.push(ligne),
    printError: (ligne) => erreurs.push(ligne),
  });
  return { code, dit, erreurs };
}

describe('importer rncp', () => {
  it('montre la progression, le bilan et les anomalies', async () => {
    expect(await lancer('importer rncp', join(dossier, 'export.zip'))).toEqual({
      code: 0,
      dit: ['1 lues…', '1 lue, 1 ajoutée, 0 modifiée, 0 inchangée, 1 anomalie.'],
      erreurs: [expect.stringContaining('ligne 2, Date_Effet')],
    });
  });

  it.each([
    ['un mauvais fichier', 'photo.zip', 'n’est pas une archive ZIP lisible'],
    ['un fichier absent', 'rien.zip', 'rien.zip\u00a0» n’existe pas.'],
  ])('refuse %s par une phrase', async (_, nom, phrase) => {
    const { code, erreurs } = await lancer('importer rncp', join(dossier, nom));
    expect(code).toBe(1);
    expect(erreurs.join()).toContain(phrase);
  });

  it('dit comment l’appeler', async () => {
    expect(await lancer('importer rome')).toEqual({ code: 2, dit: [], erreurs: ['importer rome <fichier>'] });
  });
});
