import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES } from '#capabilities/identite/index.ts';
import type { Route } from '#platform/http/route.ts';
import { adresseDe } from '../isolation/adresses.ts';
import { creerTemoin, type OrganismeTemoin } from '../isolation/organisme-temoin.ts';
import { type TestClient, useHouse } from '../support/house.ts';
import { VALEURS_HOSTILES } from './valeurs-hostiles.ts';

const test = useHouse();
let temoin: OrganismeTemoin;
let tous: TestClient;
let csrf: string;

beforeAll(async () => {
  temoin = await creerTemoin(test, 'Essai');
  // Somebody who may do everything reaches every line of code behind the forms.
  tous = await test.signIn(temoin.organisme, ROLES, temoin.params['personneId']);
  csrf = /name="_csrf" value="([^"]+)"/u.exec((await tous.get('/')).text)?.[1] ?? '';
});

/** Names of the fields that an act reads, as its schema says them. */
function champsDe(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['constat.x', 'valeur'];
}

const adresse = (route: Route) => adresseDe(route, temoin.params)?.url ?? '/';

/** Acts that end the session, or that sign somebody in, are tried elsewhere. */
const A_PART = new Set(['/deconnexion']);

describe('hostile values', { timeout: 300_000 }, () => {
  it('in every field of every form get a sentence, never a fault', async () => {
    const fautes: string[] = [];
    let envois = 0;
    for (const route of test.house.kernel.routes) {
      if (route.kind !== 'page' || A_PART.has(route.path)) continue;
      for (const [acte, { body }] of Object.entries(route.acts ?? {})) {
        const champs = champsDe(body as z.ZodType);
        for (const [nom, valeur] of Object.entries(VALEURS_HOSTILES)) {
          const fields = Object.fromEntries(champs.map((champ) => [champ, valeur]));
          const { status } = await tous.postRaw(adresse(route), { ...fields, _csrf: csrf, _acte: acte });
          envois += 1;
          if (status >= 500) fautes.push(`${route.path} ${acte}, ${nom}: ${status}`);
        }
      }
    }
    expect(fautes).toEqual([]);
    expect(envois).toBeGreaterThan(300);
  });

  it('in every field of the query show the page all the same', async () => {
    const fautes: string[] = [];
    for (const route of test.house.kernel.routes) {
      if (A_PART.has(route.path)) continue;
      const champs = champsDe(route.query as z.ZodType);
      for (const [nom, valeur] of Object.entries(VALEURS_HOSTILES)) {
        const query = new URLSearchParams(
          champs.map((champ) => [champ, valeur.slice(0, 4_000).toWellFormed()]),
        );
        const url = `${adresse(route)}?${query.toString()}`;
        const { status } =
          route.kind === 'page' ? await tous.get(url) : await tous.api('GET', url.replace('/api/v1', ''));
        if (status >= 500) fautes.push(`${route.path}, ${nom}: ${status}`);
      }
    }
    expect(fautes).toEqual([]);
  });
});
