import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES } from '#capabilities/identite/index.ts';
import type { ApiDefinition } from '#platform/http/route.ts';
import { adresseDe } from '../isolation/adresses.ts';
import { creerTemoin, type OrganismeTemoin } from '../isolation/organisme-temoin.ts';
import { type TestClient, useHouse } from '../support/house.ts';
import { VALEURS_HOSTILES } from './valeurs-hostiles.ts';

/** Short in CI; `FUZZ_RUNS=5000` is the nightly form. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);

const test = useHouse();
let temoin: OrganismeTemoin;
let tous: TestClient;

beforeAll(async () => {
  temoin = await creerTemoin(test, 'Essai');
  tous = await test.signIn(temoin.organisme, ROLES, temoin.params['personneId']);
});

type Json = Record<string, unknown>;

/** Values for a JSON Schema: mostly of the right shape, so that requests pass the door and reach the code behind. */
function arbitrary(schema: Json): fc.Arbitrary<unknown> {
  const wild = fc.oneof(fc.constantFrom(...Object.values(VALEURS_HOSTILES)), fc.jsonValue());
  return fc.oneof({ weight: 6, arbitrary: shaped(schema) }, { weight: 1, arbitrary: wild });
}

function shaped(schema: Json): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...(schema['anyOf'] as Json[]).map(arbitrary));
  switch (schema['type']) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, one]) => [
            name,
            arbitrary(one),
          ]),
        ),
        { requiredKeys: [] },
      );
    case 'array':
      return fc.array(arbitrary((schema['items'] ?? {}) as Json), { maxLength: 4 });
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    default:
      return fc.jsonValue();
  }
}

function text({ format }: Json): fc.Arbitrary<unknown> {
  if (format === 'uuid')
    return fc.oneof(fc.uuid({ version: 7 }), fc.constantFrom(...Object.values(temoin.params)));
  if (format === 'date')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  return fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(VALEURS_HOSTILES)));
}

const schemaOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json;

describe('the API, from its own schemas', { timeout: 300_000 }, () => {
  it('answers something sensible to anything', async () => {
    const operations = test.house.kernel.routes.filter(
      (route): route is ApiDefinition => route.kind === 'api',
    );
    expect(operations.length).toBeGreaterThan(2);
    for (const operation of operations) {
      const { url } = adresseDe(operation, temoin.params) ?? { url: '' };
      const path = url.replace('/api/v1', '');
      const bodies =
        operation.body instanceof z.ZodUndefined
          ? fc.constant(undefined)
          : arbitrary(schemaOf(operation.body));
      const queries = arbitrary(schemaOf(operation.query));
      await fc.assert(
        fc.asyncProperty(bodies, queries, async (body, query) => {
          const { status, text: answer } = await tous.api(
            operation.method,
            `${path}?${asQuery(query)}`,
            body,
          );
          expect(status, `${operation.method} ${path}: ${answer.slice(0, 300)}`).toBeLessThan(500);
        }),
        { numRuns: RUNS, seed: 20_261_124 },
      );
    }
  });
});

function asQuery(query: unknown): string {
  if (query === null || typeof query !== 'object') return '';
  const pairs = Object.entries(query).map(([name, value]) => [
    name,
    String(value).slice(0, 500).toWellFormed(),
  ]);
  return new URLSearchParams(pairs as [string, string][]).toString();
}
