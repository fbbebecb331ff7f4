import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { effacerPersonne } from '#capabilities/confidentialite/actions/effacer-personne.ts';
import { createPlan } from '#capabilities/confidentialite/index.ts';
import { creerOrganisme } from '#capabilities/identite/index.ts';
import { readConfig } from '#platform/config.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type Instance, openInstance } from '../instance.ts';
import type { Door } from './command.ts';
import { restaurer } from './restaurer.ts';
import { runCommand } from './run.ts';
import { sauvegarder } from './sauvegarder.ts';

const log = { info: () => undefined, warn: () => undefined };
const dossier = mkdtempSync(join(tmpdir(), 'ancrage-restaurer-'));
const [organismeId, personneId] = [newId(), newId()];
const config = (folder: string) =>
  readConfig({ DATA_DIR: join(dossier, folder), MODE: 'production', LOG_LEVEL: 'silent' });
let instance: Instance;

beforeAll(async () => {
  instance = await openInstance(config('instance'), log);
}, 120_000);
afterAll(async () => {
  await instance.close();
  rmSync(dossier, { recursive: true, force: true });
});

async function ancrage(...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const dire = (line: string) => void lines.push(line);
  const door: Door = {
    print: dire,
    printError: dire,
    config: config('instance'),
    instance: async () => instance,
    services: () => Promise.reject(new Error('not needed')),
    readSecret: () => Promise.reject(new Error('not needed')),
  };
  return { code: await runCommand([sauvegarder, restaurer], words, door), said: lines.join('\n') };
}

/** The name of the person in an instance. */
async function nomDans(une: Instance): Promise<string | undefined> {
  const house = await une.compose();
  try {
    return await house.services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const lue = await tx
        .selectFrom('annuaire.personne')
        .where('id', '=', personneId)
        .select('nom_naissance')
        .executeTakeFirst();
      return lue?.nom_naissance;
    });
  } finally {
    await house.close();
  }
}

it('une personne effacée l’est encore après le retour d’une sauvegarde plus ancienne', async () => {
  const house = await instance.compose();
  const { db } = house.services;
  await db.forInstance((tx) =>
    creerOrganisme(tx, {
      id: organismeId,
      slug: 'essai',
      nom: 'Essai',
      raisonSociale: 'Essai',
      siret: '13002526500013',
      nda: '44680000068',
      ville: 'Mulhouse',
    }),
  );
  await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    tx
      .insertInto('annuaire.personne')
      .values({
        organisme_id: organismeId,
        id: personneId,
        prenom: 'Zoé',
        nom_naissance: 'Kœnig',
        courriel: 'zoe@exemple.example',
      } as never)
      .execute(),
  );
  const sauvegarde = join(dossier, 'ailleurs', 'nuit');
  expect((await ancrage('sauvegarder', sauvegarde)).code).toBe(0);
  const plan = createPlan(() => house.capabilities);
  const efface = await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    effacerPersonne(
      { ...house.services, tx, organismeId, acteurId: null, actor: ANONYMOUS },
      personneId,
      plan,
    ),
  );
  expect(efface.ok).toBe(true);
  await house.runDueJobs();
  await house.close();
  expect(await nomDans(instance)).toBe('Effacé');
  const retour = join(dossier, 'retour');
  const { code, said } = await ancrage('restaurer', sauvegarde, retour);
  expect([code, said.includes('Effacements rejoués : 1.')]).toEqual([0, true]);
  const revenue = await openInstance(config('retour'), log);
  try {
    expect(await nomDans(revenue)).toBe('Effacé');
  } finally {
    await revenue.close();
  }
}, 180_000);
