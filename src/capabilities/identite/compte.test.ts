import { describe, expect, it } from 'vitest';
import { PASSWORD, type TestClient, useHouse } from '#tests/support/house.ts';
import { base32, codeDuPas, pasA } from './domain/totp.ts';

let now = Temporal.Now.instant();
const test = useHouse({ clock: { now: () => now } });

const NEW = 'trois chats roses dansent';

const signed = async () => test.signIn(await test.createOrganisme(), ['direction']);

const enter = (courriel: string, motDePasse: string, client = test.anonymous()) =>
  client.post('/connexion', { courriel, motDePasse });

async function lastMail(a: string) {
  const mail = (await test.courriels()).findLast((one) => one.a === a);
  return { sujet: mail?.sujet ?? '', chemin: mail?.chemin ?? '' };
}

describe('one’s account', () => {
  it('is renamed', async () => {
    const client = await signed();
    await client.post('/compte', { nom: 'Léa Fürst' }, 'renommer');
    expect((await client.get('/compte')).text).toContain('Léa Fürst');
  });

  it('takes a new password only with the former one, and closes the other devices', async () => {
    const client = await signed();
    const other = test.anonymous();
    await enter(client.courriel, PASSWORD, other);
    const wrong = await client.post('/compte', { actuel: 'faux', nouveau: NEW }, 'changerMotDePasse');
    expect(wrong.text).toContain('Ce n’est pas votre mot de passe actuel.');
    const weak = await client.post(
      '/compte',
      { actuel: PASSWORD, nouveau: 'motdepasse123' },
      'changerMotDePasse',
    );
    expect(weak.text).toContain('trop facile à deviner');
    const done = await client.post('/compte', { actuel: PASSWORD, nouveau: NEW }, 'changerMotDePasse');
    expect(done.status).toBe(303);
    expect((await client.get('/compte')).status).toBe(200);
    expect((await other.get('/compte')).status).toBe(303);
    expect((await enter(client.courriel, PASSWORD)).status).toBe(401);
    expect((await enter(client.courriel, NEW)).status).toBe(303);
  });

  it('takes a new address once it has answered there, and tells the former one', async () => {
    const client = await signed();
    const adresse = `neuve-${client.courriel}`;
    await client.post('/compte', { courriel: adresse, actuel: PASSWORD }, 'changerCourriel');
    const { chemin } = await lastMail(adresse);
    expect((await enter(adresse, PASSWORD)).status).toBe(401);
    expect((await test.anonymous().post(chemin, {})).status).toBe(303);
    expect((await enter(adresse, PASSWORD)).status).toBe(303);
    expect((await lastMail(client.courriel)).sujet).toBe('Votre adresse a changé');
    expect((await test.anonymous().get(chemin)).status).toBe(410);
  });

  it('does not take the address of somebody else', async () => {
    const [client, other] = [await signed(), await signed()];
    await client.post('/compte', { courriel: other.courriel, actuel: PASSWORD }, 'changerCourriel');
    const answer = await test.anonymous().post((await lastMail(other.courriel)).chemin, {});
    expect(answer.status).toBe(409);
    expect((await enter(client.courriel, PASSWORD)).status).toBe(303);
  });

  it('shows its devices and closes one, or all the others', async () => {
    const client = await signed();
    const [phone, tablet] = [test.anonymous(), test.anonymous()];
    await enter(client.courriel, PASSWORD, phone);
    await enter(client.courriel, PASSWORD, tablet);
    const page = await client.get('/compte/sessions');
    expect(page.text.match(/name="session"/gu)).toHaveLength(2);
    const session = /name="session" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    await client.post('/compte/sessions', { session }, 'fermer');
    expect([(await phone.get('/compte')).status, (await tablet.get('/compte')).status].toSorted()).toEqual([
      200, 303,
    ]);
    await client.post('/compte/sessions', {}, 'fermerAutres');
    expect([(await phone.get('/compte')).status, (await tablet.get('/compte')).status]).toEqual([303, 303]);
    expect((await client.get('/compte')).status).toBe(200);
  });

  it('does not close the device of somebody else', async () => {
    const [client, other] = [await signed(), await signed()];
    await enter(other.courriel, PASSWORD);
    const session =
      /name="session" value="([^"]+)"/u.exec((await other.get('/compte/sessions')).text)?.[1] ?? '';
    await client.post('/compte/sessions', { session }, 'fermer');
    expect((await other.get('/compte/sessions')).text).toContain(session);
  });

  it('keeps the theme chosen, for the anonymous too', async () => {
    const client = test.anonymous();
    await client.post('/compte/affichage', { theme: 'contraste' });
    expect((await client.get('/connexion')).text).toContain('data-theme="contraste"');
    await client.post('/compte/affichage', { theme: 'systeme' });
    expect((await client.get('/connexion')).text).not.toContain('data-theme');
  });
});

describe('links by mail', () => {
  it('sign in once, by a button', async () => {
    const { courriel } = await signed();
    await test.anonymous().post('/connexion/lien', { courriel });
    const { chemin } = await lastMail(courriel);
    const client = test.anonymous();
    expect((await client.get(chemin)).status).toBe(200);
    expect((await client.get('/compte')).status).toBe(303);
    expect((await client.post(chemin, {})).location).toBe('/');
    expect((await client.get('/compte')).status).toBe(200);
    expect((await test.anonymous().get(chemin)).status).toBe(410);
  });

  it('expire', async () => {
    const { courriel } = await signed();
    await test.anonymous().post('/connexion/lien', { courriel });
    now = now.add({ minutes: 15 });
    expect((await test.anonymous().get((await lastMail(courriel)).chemin)).status).toBe(410);
  });

  it('say the same for an address without account, and send nothing', async () => {
    const answer = await test.anonymous().post('/connexion/lien', { courriel: 'personne@essai.fr' });
    expect(answer.location).toBe('/connexion/lien?envoye=oui');
    expect((await lastMail('personne@essai.fr')).sujet).toBe('');
  });

  it('are five an hour at most', async () => {
    const { courriel } = await signed();
    for (let n = 0; n < 7; n += 1) await test.anonymous().post('/connexion/lien', { courriel });
    expect((await test.courriels()).filter(({ a }) => a === courriel)).toHaveLength(5);
  });

  it('let choose a new password, which closes every session and every lock', async () => {
    const client = await signed();
    for (let n = 0; n < 11; n += 1) await enter(client.courriel, 'faux mot de passe');
    expect((await enter(client.courriel, PASSWORD)).status).toBe(429);
    await test.anonymous().post('/mot-de-passe/oublie', { courriel: client.courriel });
    const { chemin } = await lastMail(client.courriel);
    const visitor = test.anonymous();
    expect((await visitor.post(chemin, { nouveau: 'court' })).text).toContain('au moins 12 caractères');
    expect((await visitor.post(chemin, { nouveau: NEW })).location).toBe('/connexion');
    expect((await client.get('/compte')).status).toBe(303);
    expect((await enter(client.courriel, NEW)).status).toBe(303);
    expect((await visitor.get(chemin)).status).toBe(410);
  });
});

/** Turns the second step on. Returns the secret and the codes on paper. */
async function turnOn(client: TestClient): Promise<{ secret: Buffer; codes: string[] }> {
  await client.post('/compte/securite', {}, 'commencer');
  const page = await client.get('/compte/securite');
  const shown = /recopiez cette clé\u00a0: ([A-Z2-7 ]+)/u.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
  const secret = unbase32(shown);
  expect(base32(secret)).toBe(shown);
  const answer = await client.post('/compte/securite', { code: codeDuPas(secret, pasA(now)) }, 'confirmer');
  const codes = [...answer.text.matchAll(/<code>([A-Z]{4}-[A-Z]{4})<\/code>/gu)].map(
    ([, code]) => code ?? '',
  );
  return { secret, codes };
}

function unbase32(text: string): Buffer {
  const bits = [...text]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((octet) => Number.parseInt(octet, 2)));
}

describe('the second step', () => {
  it('is asked for after the password, with a code that serves once', async () => {
    const client = await signed();
    const { secret, codes } = await turnOn(client);
    expect(codes).toHaveLength(10);
    now = now.add({ seconds: 30 });
    const code = codeDuPas(secret, pasA(now));
    const phone = test.anonymous();
    expect((await enter(client.courriel, PASSWORD, phone)).location).toBe('/connexion/code');
    expect((await phone.get('/compte')).status).toBe(303);
    expect((await phone.post('/connexion/code', { code: '000000' })).status).toBe(401);
    expect((await phone.post('/connexion/code', { code })).location).toBe('/');
    expect((await phone.get('/compte')).status).toBe(200);
    const thief = test.anonymous();
    await enter(client.courriel, PASSWORD, thief);
    expect((await thief.post('/connexion/code', { code })).status).toBe(401);
  });

  it('opens with a code on paper, once', async () => {
    const client = await signed();
    const { codes } = await turnOn(client);
    const paper = (codes[3] ?? '').toLowerCase().replace('-', ' ');
    const one = test.anonymous();
    await enter(client.courriel, PASSWORD, one);
    expect((await one.post('/connexion/code', { code: paper })).location).toBe('/');
    expect((await client.get('/compte/securite')).text).toContain('9 codes de secours');
    const two = test.anonymous();
    await enter(client.courriel, PASSWORD, two);
    expect((await two.post('/connexion/code', { code: paper })).status).toBe(401);
  });

  it('cannot be guessed: after five codes one waits', async () => {
    const client = await signed();
    await turnOn(client);
    const visitor = test.anonymous();
    await enter(client.courriel, PASSWORD, visitor);
    const answers = [];
    for (let n = 0; n < 6; n += 1)
      answers.push((await visitor.post('/connexion/code', { code: '111111' })).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is asked for after a link by mail too', async () => {
    const client = await signed();
    await turnOn(client);
    await test.anonymous().post('/connexion/lien', { courriel: client.courriel });
    const visitor = test.anonymous();
    expect((await visitor.post((await lastMail(client.courriel)).chemin, {})).location).toBe(
      '/connexion/code',
    );
    expect((await visitor.get('/compte')).status).toBe(303);
  });

  it('is turned off with the password only', async () => {
    const client = await signed();
    await turnOn(client);
    await client.post('/compte/securite', { actuel: 'faux' }, 'arreter');
    expect((await enter(client.courriel, PASSWORD)).location).toBe('/connexion/code');
    await client.post('/compte/securite', { actuel: PASSWORD }, 'arreter');
    expect((await enter(client.courriel, PASSWORD)).location).toBe('/');
  });

  it('does not count before its first code', async () => {
    const client = await signed();
    await client.post('/compte/securite', {}, 'commencer');
    expect((await client.post('/compte/securite', { code: '123456' }, 'confirmer')).status).toBe(401);
    expect((await enter(client.courriel, PASSWORD)).location).toBe('/');
  });

  it('keeps its secret sealed', async () => {
    const client = await signed();
    const { secret } = await turnOn(client);
    const { rows } = await test.house.services.db.pool.query('SELECT t::text FROM auth."twoFactor" t');
    const kept = JSON.stringify(rows);
    for (const form of [secret.toString('hex'), secret.toString('base64url'), base32(secret)]) {
      expect(kept).not.toContain(form);
    }
  });
});
