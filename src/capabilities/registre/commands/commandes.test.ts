import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { scellerTout } from '../actions/sceller-lot.ts';
import type { ClePublique } from '../domain/cle.ts';
import { lireNotes, noteDeTete, type TeteSignee } from '../domain/tete.ts';
import { useJournaux } from '../fixtures/journaux.ts';
import { clesPubliques, derniereTete } from '../index.ts';
import { commandeChangerCle } from './changer-cle.ts';
import { commandeVerifier } from './verifier.ts';

const test = useHouse();
const { journal, en, MODIFIER, modifierJusquALaFeuille, refaireEtSigner } = useJournaux(test);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registre-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lancer(commande: typeof commandeVerifier, ...args: readonly string[]) {
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  const code = await commande.run(args, { ...test.house.services, print, printError: print });
  return { code, said: said.join('\n').replaceAll('\u00a0', ' ') };
}

const slugDe = ({ id }: TestOrganisme) => `essai-${id.slice(-12)}`;

async function noteDe(organisme: TestOrganisme): Promise<string> {
  const tete = (await test.inside(organisme, derniereTete)) as TeteSignee;
  const cles = await test.house.services.db.forInstance(clesPubliques);
  const cle = cles.find(({ id }) => id === tete.cleId) as ClePublique;
  return noteDeTete(tete, cle.publique);
}

describe('registre verifier', () => {
  it('says that all is intact, or what was tampered with', async () => {
    const { organisme, ids } = await journal();
    const sain = await lancer(commandeVerifier, slugDe(organisme));
    expect(sain).toEqual({ code: 0, said: 'Campus des essais : intact, 12 actes sous 4 têtes signées' });
    await en(organisme, MODIFIER, ids[4]);
    const altere = await lancer(commandeVerifier, slugDe(organisme));
    expect(altere.code).toBe(1);
    expect(altere.said).toContain('ALTÉRÉ (1)');
    expect(altere.said).toContain('contenu-modifie : acte n° 5');
    const { code, said } = await lancer(commandeVerifier, '--json');
    expect(code).toBe(1);
    expect(said.split('\n').map((line) => (JSON.parse(line) as { intact: boolean }).intact)).toContain(false);
  });

  it('sees a log written anew with the key, from a mail that was kept', async () => {
    const { organisme, ids } = await journal();
    const file = join(folder, 'courrier.txt');
    await writeFile(
      file,
      `Bonjour,\r\n\r\n${(await noteDe(organisme)).replaceAll('\n', '\r\n')}\r\nÀ demain\r\n`,
    );
    expect(await lancer(commandeVerifier, slugDe(organisme), '--tetes', file)).toMatchObject({ code: 0 });
    await modifierJusquALaFeuille(organisme, ids[4] as string);
    await refaireEtSigner(organisme);
    expect(await lancer(commandeVerifier, slugDe(organisme))).toMatchObject({ code: 0 });
    const vu = await lancer(commandeVerifier, slugDe(organisme), '--tetes', file);
    expect(vu.code).toBe(1);
    expect(vu.said).toContain('fourche');
  });

  it('refuses with a sentence', async () => {
    const { organisme } = await journal();
    expect(await lancer(commandeVerifier, 'inconnu')).toMatchObject({ code: 1 });
    expect(await lancer(commandeVerifier, 'a', 'b')).toMatchObject({ code: 2 });
    expect((await lancer(commandeVerifier, '--tetes', join(folder, 'absent'))).said).toContain('introuvable');
    const vide = join(folder, 'vide.txt');
    await writeFile(vide, 'rien');
    expect((await lancer(commandeVerifier, slugDe(organisme), '--tetes', vide)).said).toContain(
      'aucune tête',
    );
  });
});

describe('registre changer-cle', () => {
  it('puts another key in force, tells it in each log, and what was signed before still verifies', async () => {
    const { organisme } = await journal();
    const avant = await noteDe(organisme);
    const { code, said } = await lancer(commandeChangerCle);
    expect(code).toBe(0);
    await scellerTout(test.house.services);
    const tete = (await test.inside(organisme, derniereTete)) as TeteSignee;
    expect(said).toContain(tete.cleId);
    expect(tete.taille).toBe(13);
    const cles = await test.house.services.db.forInstance(clesPubliques);
    const [gardee] = lireNotes(avant, cles);
    expect(gardee?.cleId).not.toBe(tete.cleId);
    const file = join(folder, 'avant.txt');
    await writeFile(file, avant);
    expect(await lancer(commandeVerifier, slugDe(organisme), '--tetes', file)).toMatchObject({ code: 0 });
  });
});
