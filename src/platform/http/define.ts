import { z } from 'zod';
import type { Act, ApiDefinition, PageDefinition, Route } from './route.ts';

const nothing = z.object({});

type PageInput<P extends z.ZodType, Q extends z.ZodType> = Omit<
  PageDefinition<P, Q>,
  'kind' | 'params' | 'query'
> & {
  readonly params?: P;
  readonly query?: Q;
};

/** Declares a page: a GET, and its acts as POSTs to the same path. */
export function page<P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing>(
  definition: PageInput<P, Q>,
): Route {
  return {
    kind: 'page',
    ...definition,
    params: definition.params ?? nothing,
    query: definition.query ?? nothing,
  };
}

/** Declares one act of a page; its body is checked before `run` is called. */
export function act<P, Q, B extends z.ZodType, R = undefined>(definition: Act<P, Q, B, R>): Act<P, Q, B, R> {
  return definition;
}

type ApiInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Omit<
  ApiDefinition<P, Q, B, R>,
  'kind' | 'params' | 'query' | 'body'
> & { readonly params?: P; readonly query?: Q; readonly body?: B };

/** Declares an operation of the API under `/api/v1`, described in the OpenAPI document. */
export function api<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUnknown,
>(definition: ApiInput<P, Q, B, R>): Route {
  return {
    kind: 'api',
    ...definition,
    params: definition.params ?? nothing,
    query: definition.query ?? nothing,
    body: definition.body ?? z.undefined(),
  };
}
