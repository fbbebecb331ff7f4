import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpTimestamp } from '#platform/timestamp/timestamp.ts';
import { useHouse } from '#tests/support/house.ts';
import { ancrer } from '../actions/ancrer.ts';
import { horodater } from '../actions/horodater.ts';
import { texteDuJour } from '../domain/ensemble.ts';
import { ouvrirAutorite } from '../fixtures/autorite.ts';
import { useJournaux } from '../fixtures/journaux.ts';

const test = useHouse();
const { journal } = useJournaux(test);
let folder = '';
let autorite: Awaited<ReturnType<typeof ouvrirAutorite>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autorite-'));
  autorite = await ouvrirAutorite(folder);
});
afterAll(async () => {
  await autorite.fermer();
  await rm(folder, { recursive: true });
});

describe('the head of the day', () => {
  it('is dated by an authority that the instance does not control, once it answers', async () => {
    await journal();
    const { services } = test.house;
    await ancrer(services);
    expect(await horodater({ ...services, timestamp: null })).toBe(0);
    const absente = { ...services, timestamp: httpTimestamp('http://127.0.0.1:9') };
    await expect(horodater(absente)).rejects.toThrow(/127\.0\.0\.1:9|timestamp|fetch/iu);
    const presente = { ...services, timestamp: httpTimestamp(autorite.url) };
    expect(await horodater(presente)).toBe(1);
    expect(await horodater(presente)).toBe(0);
    const [jour, { jeton }] = await services.db.forInstance(async (tx) => [
      await tx.selectFrom('registre.ensemble').selectAll().executeTakeFirstOrThrow(),
      await tx.selectFrom('registre.horodatage').select('jeton').executeTakeFirstOrThrow(),
    ]);
    expect(await autorite.verifie(jeton, texteDuJour(jour))).toBe(true);
    expect(await autorite.verifie(jeton, texteDuJour({ ...jour, taille: jour.taille + 1 }))).toBe(false);
  });
});
