import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

const test = useHouse();

describe('the front door', () => {
  let door: FrontDoor;
  const probe = async () => {
    const answer = await fetch(`http://127.0.0.1:${door.port}/sante`);
    return [answer.status, await answer.json()];
  };

  beforeAll(async () => {
    door = await openFrontDoor({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => door.drain());

  it('answers 503 while the house starts, then 200', async () => {
    expect(await probe()).toEqual([503, { statut: 'demarrage' }]);
    expect((await fetch(`http://127.0.0.1:${door.port}/connexion`)).headers.get('retry-after')).toBe('2');
    await door.open(test.house.app);
    expect(await probe()).toEqual([200, { statut: 'ok' }]);
  });

  it('lets a request under way finish, and takes no other, when it leaves', async () => {
    const slow = fetch(`http://127.0.0.1:${door.port}/connexion`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const left = door.drain();
    expect((await slow).status).toBe(200);
    await left;
    await expect(probe()).rejects.toThrow('fetch failed');
  });
});

describe('metrics', () => {
  it('are told to this machine, by route and never by address', async () => {
    await test.anonymous().get('/connexion?retour=/secret-de-quelqu-un');
    const { payload, statusCode } = await test.house.app.inject({
      url: '/metriques',
      remoteAddress: '127.0.0.1',
    });
    expect(statusCode).toBe(200);
    expect(payload).toContain('route="/connexion"');
    expect(payload).not.toContain('secret-de-quelqu-un');
  });

  it('are hidden from elsewhere', async () => {
    const { statusCode } = await test.house.app.inject({ url: '/metriques', remoteAddress: '192.0.2.7' });
    expect(statusCode).toBe(404);
  });
});
