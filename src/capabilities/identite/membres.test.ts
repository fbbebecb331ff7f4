import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';

let now = Temporal.Now.instant();
const test = useHouse({ clock: { now: () => now } });
const LISTE = '/reglages/membres';
const NEW = 'trois chats roses dansent';

let organisme: TestOrganisme;
let direction: TestClient;
beforeEach(async () => {
  organisme = await test.createOrganisme('Campus Alpha');
  direction = await test.signIn(organisme, ['direction']);
});

let count = 0;
const address = () => `invitee-${(count += 1)}@essai.fr`;

async function invite(courriel: string, roles: string[] = ['formateur'], id = newId()) {
  const answer = await direction.post(`${LISTE}/inviter`, { _id: id, nom: 'Zoé Klein', courriel, roles });
  return { answer, chemin: await lastPath(courriel) };
}

const lastPath = async (a: string) => (await test.courriels()).findLast((one) => one.a === a)?.chemin ?? '';

const memberId = async (courriel: string) => {
  const { text } = await direction.get(`${LISTE}?q=${encodeURIComponent(courriel)}`);
  return /\/reglages\/membres\/([0-9a-f-]{36})/u.exec(text)?.[1] ?? '';
};

describe('invitations', () => {
  it('make an account and a member, once', async () => {
    const courriel = address();
    const { chemin } = await invite(courriel);
    const visitor = test.anonymous();
    expect((await visitor.get(chemin)).text).toContain('Campus Alpha vous invite');
    expect((await visitor.post(chemin, { nom: 'Zoé', nouveau: 'court' }, 'creer')).text).toContain(
      '12 caractères',
    );
    const joined = await visitor.post(chemin, { nom: 'Zoé Klein', nouveau: NEW }, 'creer');
    expect(joined.location).toBe('/');
    expect((await visitor.get('/compte/organismes')).text).toContain('Campus Alpha');
    expect((await visitor.get(chemin)).status).toBe(410);
    expect((await direction.get(`${LISTE}?q=Zo%C3%A9`)).text).toContain(courriel);
    const again = await test.anonymous().post('/connexion', { courriel, motDePasse: NEW });
    expect(again.status).toBe(303);
  });

  it('let somebody who has an account join, and put the organisme in force', async () => {
    const other = await test.createOrganisme('Maison Beta');
    const guest = await test.signIn(other, ['direction']);
    const { chemin } = await invite(guest.courriel);
    expect((await test.anonymous().get(chemin)).text).toContain('Vous avez déjà un compte');
    expect((await guest.post(chemin, {}, 'rejoindre')).location).toBe('/');
    const mine = await guest.get('/compte/organismes');
    expect(mine.text).toContain('Maison Beta');
    expect(mine.text).toMatch(/Campus Alpha.*Ouvert/su);
  });

  it('do not serve somebody else’s account', async () => {
    const { chemin } = await invite(address());
    const other = await test.signIn(organisme, ['apprenant']);
    expect((await other.get(chemin)).text).toContain('Cette invitation est pour');
    expect((await other.post(chemin, {}, 'rejoindre', '/compte')).status).toBe(410);
  });

  it('are sent again with a new link, taken back, and expire', async () => {
    const courriel = address();
    const first = (await invite(courriel)).chemin;
    const { text } = await direction.get(LISTE);
    const invitation = /name="invitation" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    await direction.post(LISTE, { invitation }, 'renvoyer');
    const second = await lastPath(courriel);
    expect(second).not.toBe(first);
    expect((await test.anonymous().get(first)).status).toBe(410);
    expect((await test.anonymous().get(second)).status).toBe(200);
    const before = now;
    now = now.add({ hours: 14 * 24 });
    expect((await test.anonymous().get(second)).status).toBe(410);
    now = before;
    await direction.post(LISTE, { invitation }, 'annuler');
    expect((await test.anonymous().get(second)).status).toBe(410);
    expect((await direction.post(LISTE, { invitation }, 'annuler')).status).toBe(404);
  });

  it('sent twice with one form leave one mail; a second form for the same address replaces the first', async () => {
    const courriel = address();
    const id = newId();
    const { chemin } = await invite(courriel, ['formateur'], id);
    await invite(courriel, ['formateur'], id);
    expect((await test.courriels()).filter(({ a }) => a === courriel)).toHaveLength(1);
    const replaced = (await invite(courriel, ['assistant'])).chemin;
    expect((await test.anonymous().get(chemin)).status).toBe(410);
    expect((await test.anonymous().get(replaced)).text).toContain('Assistant de formation');
  });

  it('are refused for a member, and without a role', async () => {
    const member = await test.signIn(organisme, ['formateur']);
    const { answer } = await invite(member.courriel);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('déjà membre');
    expect((await invite(address(), [])).answer.text).toContain('Choisissez au moins un rôle');
  });

  it('are for the direction only', async () => {
    const trainer = await test.signIn(organisme, ['formateur']);
    expect((await trainer.get(LISTE)).status).toBe(403);
    expect((await trainer.get(`${LISTE}/inviter`)).status).toBe(403);
  });
});

describe('members', () => {
  it('are suspended at once, and opened again', async () => {
    const trainer = await test.signIn(organisme, ['referent_qualite']);
    const id = await memberId(trainer.courriel);
    expect((await trainer.get('/reglages/droits')).status).toBe(200);
    await direction.post(`${LISTE}/${id}`, {}, 'suspendre');
    expect((await trainer.get('/reglages/droits')).status).toBe(403);
    await direction.post(`${LISTE}/${id}`, {}, 'reactiver');
    expect((await trainer.get('/reglages/droits')).status).toBe(200);
  });

  it('take other roles at once', async () => {
    const trainer = await test.signIn(organisme, ['formateur']);
    const id = await memberId(trainer.courriel);
    await direction.post(`${LISTE}/${id}`, { roles: ['formateur', 'direction'] }, 'changerRoles');
    expect((await trainer.get(LISTE)).status).toBe(200);
  });

  it('always keep one direction, even when two dismiss each other at once', async () => {
    const alone = await memberId(direction.courriel);
    const refused = await direction.post(`${LISTE}/${alone}`, { roles: ['formateur'] }, 'changerRoles');
    expect(refused.text).toContain('au moins un membre actif');
    const second = await test.signIn(organisme, ['direction']);
    const other = await memberId(second.courriel);
    const [one, two] = await Promise.all([
      direction.post(`${LISTE}/${other}`, {}, 'suspendre'),
      second.post(`${LISTE}/${alone}`, {}, 'suspendre'),
    ]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).not.toEqual([303, 303]);
  });

  it('of another organisme do not exist', async () => {
    const other = await test.createOrganisme('Maison Beta');
    const stranger = await test.signIn(other, ['direction']);
    const id = await memberId(direction.courriel);
    expect((await stranger.get(`${LISTE}/${id}`)).status).toBe(404);
    expect((await stranger.post(`${LISTE}/${id}`, {}, 'suspendre', LISTE)).status).toBe(404);
    expect((await stranger.get(LISTE)).text).not.toContain(direction.courriel);
  });

  it('are exported with the filters of the list', async () => {
    await test.signIn(organisme, ['auditeur']);
    const csv = await direction.get(`${LISTE}?role=auditeur&export=csv`);
    expect(csv.text).toContain('Essai auditeur');
    expect(csv.text).not.toContain('Essai direction');
  });
});

describe('the page of rights', () => {
  it('shows every right of the house with the roles that hold it', async () => {
    const { text } = await direction.get('/reglages/droits');
    for (const { rights } of test.house.capabilities) {
      for (const { libelle } of Object.values(rights ?? {}))
        expect(text).toContain(libelle.replaceAll("'", '&#x27;'));
    }
    const learner = await test.signIn(organisme, ['apprenant']);
    expect((await learner.get('/reglages/droits')).status).toBe(403);
  });

  it('is told to programs too', async () => {
    const answer = await direction.api('GET', '/droits');
    const { droits } = JSON.parse(answer.text) as { droits: { nom: string; roles: string[] }[] };
    expect(droits.find(({ nom }) => nom === 'membre.gerer')?.roles).toEqual(['direction']);
    const members = await direction.api('GET', '/membres');
    expect(members.text).toContain(direction.courriel);
    const id = newId();
    const body = { id, nom: 'Par API', courriel: address(), roles: ['formateur'] };
    expect((await direction.api('POST', '/invitations', body)).status).toBe(201);
  });
});
