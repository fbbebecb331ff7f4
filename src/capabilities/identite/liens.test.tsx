import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Form, SubmitButton } from '#design/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { ok } from '#platform/result.ts';
import { useHouse } from '#tests/support/house.ts';
import { consommerLien, creerLien, creerLiens, type DemandeLien, revoquerLiens } from './index.ts';

let now = Temporal.Instant.from('2026-11-16T09:00:00Z');
const clock = { now: () => now };

/** A route as a higher floor writes it: one act, reached by its link only. */
const essai = defineCapability({
  name: 'essai',
  floor: 7,
  dependsOn: ['identite'],
  routes: [
    page({
      path: '/essai/:jeton',
      access: 'lien:essai',
      params: z.object({ jeton: z.string() }),
      view: async (context) => ({
        title: 'Essai',
        body: (
          <Form {...context.form('dire')}>
            {context.actor.kind === 'lien' && context.actor.sujets['creneauId']}
            <SubmitButton>Dire</SubmitButton>
          </Form>
        ),
      }),
      acts: {
        dire: act({
          body: z.object({}),
          run: async (context) => {
            const used = await consommerLien(context);
            return used.ok ? ok(redirect('/fait')) : used;
          },
        }),
      },
    }),
  ],
});

const test = useHouse({ clock, onTop: [essai] });

const demande = (other: Partial<DemandeLien> = {}): DemandeLien => ({
  but: 'essai',
  sujets: { creneauId: newId() },
  personneId: newId(),
  expireLe: now.add({ hours: 24 }),
  ...other,
});

describe('act links', () => {
  it('opens its act, once, for what it is about', async () => {
    const organisme = await test.createOrganisme();
    const asked = demande();
    const { jeton } = await test.inside(organisme, (context) => creerLien(context, asked));
    const visitor = test.anonymous();
    expect((await visitor.get(`/essai/${jeton}`)).text).toContain(asked.sujets['creneauId']);
    expect((await visitor.post(`/essai/${jeton}`, {})).location).toBe('/fait');
    const again = await visitor.get(`/essai/${jeton}`);
    expect(again.status).toBe(410);
    expect(again.text).toContain('Ce lien ne fonctionne plus');
  });

  it('counts the uses it was given, whatever comes at once', async () => {
    const organisme = await test.createOrganisme();
    const { jeton } = await test.inside(organisme, (context) => creerLien(context, demande({ usages: 3 })));
    const visitor = test.anonymous();
    const page = await visitor.get(`/essai/${jeton}`);
    const csrf = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => test.anonymous().postRaw(`/essai/${jeton}`, { _csrf: csrf })),
    );
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(3);
    expect(sent.filter(({ status }) => status === 410)).toHaveLength(5);
  });

  it('says the same thing of a link that is expired, revoked, for another act, unknown or malformed', async () => {
    const organisme = await test.createOrganisme();
    const sujets = { creneauId: newId() };
    const liens = await test.inside(organisme, (context) =>
      creerLiens(context, [
        demande({ expireLe: now.add({ minutes: 5 }) }),
        demande({ sujets }),
        demande({ but: 'autre' }),
      ]),
    );
    now = now.add({ minutes: 5 });
    const revoked = await test.inside(organisme, (context) =>
      revoquerLiens(context, { but: 'essai', sujets }),
    );
    expect(revoked).toBe(1);
    const jetons = [...liens.map(({ jeton }) => jeton), 'A'.repeat(43), 'x', "'; drop table"];
    const pages = await Promise.all(
      jetons.map((jeton) => test.anonymous().get(`/essai/${encodeURIComponent(jeton)}`)),
    );
    expect(pages.map(({ status }) => status)).toEqual([410, 410, 410, 410, 410, 410]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
  });

  it('keeps no token, only its fingerprint', async () => {
    const organisme = await test.createOrganisme();
    const { jeton } = await test.inside(organisme, (context) => creerLien(context, demande()));
    const { rows } = await test.house.services.db.pool.query('SELECT l::text FROM identite.lien_acte l');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(jeton);
  });

  it('is revoked and used inside its organisme only', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const asked = demande();
    const { jeton } = await test.inside(alpha, (context) => creerLien(context, asked));
    expect(await test.inside(beta, (context) => revoquerLiens(context, asked))).toBe(0);
    expect((await test.anonymous().get(`/essai/${jeton}`)).status).toBe(200);
  });

  it('gives a form to its holder only', async () => {
    const organisme = await test.createOrganisme();
    const [one, other] = await test.inside(organisme, (context) =>
      creerLiens(context, [demande(), demande()]),
    );
    const page = await test.anonymous().get(`/essai/${one?.jeton}`);
    const csrf = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    expect((await test.anonymous().postRaw(`/essai/${other?.jeton}`, { _csrf: csrf })).status).toBe(403);
  });
});
