import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { API_PREFIX } from './api.ts';
import type { Kernel } from './kernel.ts';
import type { ApiDefinition } from './route.ts';

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document, made from the same schemas that check the requests. */
export function openApiDocument(kernel: Kernel): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of kernel.routes) {
    if (route.kind !== 'api') continue;
    const path = `${API_PREFIX}${route.path}`.replace(/:(\w+)/gu, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ancrage', version: '1', license: { name: 'AGPL-3.0-or-later' } },
    components: {
      securitySchemes: { cle: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM },
    },
    security: [{ cle: [] }],
    paths,
  };
}

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    refus: { type: 'string' },
    erreurs: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: ['string', 'null'] }, message: { type: 'string' } },
      },
    },
  },
};

function operation(route: ApiDefinition): JsonSchema {
  const problem = {
    description: 'Refus ou faute',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const body = toSchema(route.body);
  const hasBody = route.method !== 'GET' && body !== null;
  return {
    summary: route.summary,
    'x-droit': route.access,
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(hasBody
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      [route.method === 'POST' ? '201' : '200']: {
        description: 'Fait',
        content: { 'application/json': { schema: toSchema(route.response) ?? {} } },
      },
      default: problem,
    },
  };
}

function toSchema(schema: z.ZodType): JsonSchema | null {
  if (schema instanceof z.ZodUndefined) return null;
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  delete json['$schema'];
  return json;
}

function parameters(where: 'path' | 'query', schema: z.ZodType): JsonSchema[] {
  const json = toSchema(schema);
  const properties = (json?.['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = (json?.['required'] ?? []) as string[];
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }));
}

/** Serves the document at `/api/v1/openapi.json`. */
export function mountOpenApi(app: FastifyInstance, kernel: Kernel): void {
  let text: string | null = null;
  app.get(`${API_PREFIX}/openapi.json`, async (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(kernel));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
