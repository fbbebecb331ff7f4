import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useHouse } from '#tests/support/house.ts';
import { defineCapability } from '../capability.ts';
import { ok } from '../result.ts';
import { api, page } from './define.ts';

const shown = { title: 'Essai', body: 'Contenu' };
/** Where the slow pages wait, and what lets each go. */
const waiting: (() => void)[] = [];
const slow = () => new Promise<void>((resolve) => waiting.push(resolve));

const trial = defineCapability({
  name: 'essai-charge',
  floor: 7,
  dependsOn: [],
  routes: [
    page({ path: '/essai/lente', access: 'public', view: async () => (await slow(), shown) }),
    page({ path: '/essai/vite', access: 'public', view: async () => shown }),
    page({
      path: '/essai/signer',
      access: 'public',
      rate: 'signature',
      view: async () => (await slow(), shown),
    }),
    api({
      method: 'GET',
      path: '/essai',
      access: 'public',
      summary: 'Essai',
      response: z.null(),
      run: async () => ok(null),
    }),
  ],
});

describe('beyond its capacity, the server', () => {
  const test = useHouse({ onTop: [trial], maxInFlight: 2 });
  const get = (url: string, cookie = '') => test.house.app.inject({ url, headers: { cookie } });
  /** Sends requests that stay in the server until `free`. */
  const hold = async (url: string, count: number) => {
    const begun = waiting.length;
    const answers = Array.from({ length: count }, () => get(url));
    await expect.poll(() => waiting.length).toBe(begun + count);
    return async () => {
      for (const free of waiting.splice(0)) free();
      return (await Promise.all(answers)).map(({ statusCode }) => statusCode);
    };
  };
  beforeEach(() => {
    waiting.length = 0;
  });

  it('refuses pages at once, says when to come back, and loses none of those it took', async () => {
    const free = await hold('/essai/lente', 2);
    const refused = await get('/essai/vite');
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('3');
    expect(refused.payload).toContain('<h1>');
    expect(await free()).toEqual([200, 200]);
    expect((await get('/essai/vite')).statusCode).toBe(200);
  });

  it('refuses programs in their own form', async () => {
    const free = await hold('/essai/lente', 2);
    const refused = await get('/api/v1/essai');
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('3');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    await free();
  });

  it('still serves signatures and sign-ins, and refuses them too when even their places are taken', async () => {
    const free = await hold('/essai/lente', 2);
    expect((await get('/connexion')).statusCode).toBe(200);
    const freeAll = await hold('/essai/signer', 4);
    expect((await get('/essai/signer')).statusCode).toBe(503);
    expect((await get('/connexion')).statusCode).toBe(503);
    expect(await freeAll()).toEqual([200, 200, 200, 200]);
    expect(await free()).toEqual([200, 200]);
  });

  it('keeps the theme of whoever is refused', async () => {
    const free = await hold('/essai/lente', 2);
    const [dark, plain] = await Promise.all([get('/essai/vite', 'theme=sombre'), get('/essai/vite')]);
    expect(dark.payload).toContain('data-theme="sombre"');
    expect(plain.payload).not.toContain('data-theme');
    await free();
  });
});
