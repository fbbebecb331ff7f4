import { describe, expect, it } from 'vitest';
import { consigner } from '#capabilities/registre/index.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { newId } from '#platform/ids.ts';

const test = useHouse();
const PATH = '/reglages/journal';

const invite = (client: TestClient) =>
  client.post(
    '/reglages/membres/inviter',
    { nom: 'Zoé', courriel: 'zoe@essai.fr', roles: ['formateur'] },
    'inviter',
  );

describe('the journal', () => {
  it('tells what was done, by whom, with a way to what it is about', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    await invite(client);
    const session = newId();
    await test.inside(organisme, (context) =>
      consigner(context, {
        type: 'organisme.modifie',
        survenuLe: context.clock.now(),
        sujets: { session },
        donnees: {},
      }),
    );
    const { text } = await client.get(PATH);
    expect(text).toContain('Zoé\u00a0: invitation envoyée');
    expect(text).toContain('Essai direction');
    expect(text).toContain('Automatique');
    expect(text).toContain(`href="/sessions/${session}"`);
  });

  it('is narrowed by subject, author and day, and exported so', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    await invite(client);
    const has = async (query: string) =>
      (await client.get(`${PATH}?${query}`)).text.includes('invitation envoyée');
    const today = Temporal.Now.plainDateISO('Europe/Paris');
    expect(await has('objet=membre')).toBe(true);
    expect(await has('objet=creneau')).toBe(false);
    expect(await has('auteur=direction')).toBe(true);
    expect(await has('auteur=personne')).toBe(false);
    expect(await has(`du=${today}&au=${today}`)).toBe(true);
    expect(await has(`du=${today.add({ days: 1 })}`)).toBe(false);
    expect(await has(`au=${today.subtract({ days: 1 })}`)).toBe(false);
    const csv = await client.get(`${PATH}?objet=membre&export=csv`);
    expect(csv.text).toContain('membre.invite');
  });

  it('goes on over pages without losing or repeating a fact', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    await test.inside(organisme, (context) =>
      consigner(
        context,
        ...Array.from({ length: 120 }, (_, n) => ({
          type: 'cle_api.creee',
          survenuLe: context.clock.now(),
          sujets: { cle: newId() },
          donnees: { nom: `n${n}.` },
        })),
      ),
    );
    const seen: string[] = [];
    for (let url: string | undefined = PATH; url !== undefined;) {
      const { text }: { text: string } = await client.get(url);
      seen.push(...[...text.matchAll(/«\u00a0(n\d+\.)/gu)].map(([, name]) => name ?? ''));
      url = /href="([^"]+)" rel="next"/u.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('shows one organisme only, to those who may read it', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const owner = await test.signIn(alpha, ['direction']);
    await invite(owner);
    const other = await test.signIn(beta, ['referent_qualite']);
    expect((await other.get(PATH)).text).not.toContain('Zoé');
    expect((await (await test.signIn(alpha, ['formateur'])).get(PATH)).status).toBe(403);
  });
});
