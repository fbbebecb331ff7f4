import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import type { Asset, ThemeChoice } from '#design/index.ts';
import type { Capability, FactSentence, RefusalText } from '../capability.ts';
import { INPUT_REFUSALS, inputSentence } from '../input/messages.fr.ts';
import type { Refusal } from '../result.ts';
import { isBuiltInAccess } from './access.ts';
import type { Actor } from './actor.ts';
import { sayRefusal } from './say-refusal.ts';
import { messages } from './messages.fr.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Route, Services, View } from './route.ts';

/** Finds who makes a request; `jeton` is the token of an act link when the route takes one. */
export type Authenticate = (request: FastifyRequest, jeton: string | null) => Promise<Actor>;

/** What the frame around a page needs. */
export interface ShellProps {
  readonly view: View;
  readonly actor: Actor;
  readonly capabilities: readonly Capability[];
  readonly path: string;
  readonly csrf: string;
  readonly theme: ThemeChoice | undefined;
  readonly notice: string | null;
  /** Addresses of the page's browser modules. */
  readonly modules: readonly string[];
}

/** Tells a fact in French, by the sentence of the capability that records facts of this type. */
export type SentenceOf = (type: string, payload: Record<string, unknown>) => string;

/** What the HTTP floor knows once the capabilities are put together. */
export interface Kernel {
  readonly services: Services;
  readonly capabilities: readonly Capability[];
  readonly routes: readonly Route[];
  /** Browser modules by name, see `View.islands`. */
  readonly islands: ReadonlyMap<string, Asset>;
  readonly authenticate: Authenticate;
  readonly limiter: RateLimiter;
  /** A session that the request proves to hold, without asking the database: budgets are then its own. */
  readonly holder: (request: FastifyRequest) => string | null;
  /** Seals forms and notices. */
  readonly secret: string;
  /** Pages are served over HTTPS: cookies are then marked so. */
  readonly secure: boolean;
  readonly maxInFlight: number;
  readonly explain: (refusal: Refusal) => { status: number; field: string | null; message: string };
  readonly sentenceOf: SentenceOf;
  /** The whole HTML document around a view: layout, navigation, words of the house. */
  readonly shell: (props: ShellProps) => ReactNode;
  readonly log?: FastifyBaseLogger;
}

/** A fault of the house itself, found at start: it must not serve. */
export class HouseFault extends Error {}

/** All routes, checked: each access is built in or a right that some capability declares. */
export function collectRoutes(capabilities: readonly Capability[]): Route[] {
  const rights = new Set(capabilities.flatMap((capability) => Object.keys(capability.rights ?? {})));
  const seen = new Set<string>();
  const routes = capabilities.flatMap((capability) => [...(capability.routes ?? [])]);
  for (const route of routes) {
    const name = `${route.kind === 'page' ? 'PAGE' : route.method} ${route.path}`;
    if (seen.has(name)) throw new HouseFault(`Two routes share ${name}`);
    seen.add(name);
    for (const access of accessesOf(route)) {
      if (!isBuiltInAccess(access) && !rights.has(access)) {
        throw new HouseFault(`${name} asks for the right « ${access} », which no capability declares`);
      }
    }
  }
  return routes;
}

/** Every access a route asks for, its acts included. */
export function accessesOf(route: Route): string[] {
  const acts = route.kind === 'page' ? Object.values(route.acts ?? {}) : [];
  return [route.access, ...acts.flatMap((act) => (act.access === undefined ? [] : [act.access]))];
}

/** One map of refusals for the house; a name explained twice is a fault. */
export function collectRefusals(capabilities: readonly Capability[]): Kernel['explain'] {
  // A refused file is explained the same way whatever was read in it; the field that sends it is `fichier`.
  const ofFiles = { status: 422, field: 'fichier', message: inputSentence } as const;
  const texts = new Map<string, RefusalText>(INPUT_REFUSALS.map((refus) => [refus, ofFiles]));
  for (const { name, refusals } of capabilities) {
    for (const [refus, text] of Object.entries(refusals ?? {})) {
      if (texts.has(refus))
        throw new HouseFault(`The refusal ${refus} is explained twice (again in ${name})`);
      texts.set(refus, text);
    }
  }
  return (refusal) => {
    const text = texts.get(refusal.refus);
    if (text === undefined) throw new HouseFault(`The refusal ${refusal.refus} has no sentence`);
    return sayRefusal(text, refusal);
  };
}

/** One map of facts for the house; a type declared twice is a fault. A fact that nobody declares any more is told by its type. */
export function collectFacts(capabilities: readonly Capability[]): SentenceOf {
  const sentences = new Map<string, FactSentence>();
  for (const { name, facts } of capabilities) {
    for (const [type, sentence] of Object.entries(facts ?? {})) {
      if (sentences.has(type)) throw new HouseFault(`The fact ${type} is declared twice (again in ${name})`);
      sentences.set(type, sentence);
    }
  }
  return (type, payload) => sentences.get(type)?.(payload) ?? messages.faitSansPhrase(type);
}

/** The rights that a set of roles holds in the whole house. */
export function rightsOf(
  capabilities: readonly Capability[],
): (roles: readonly string[]) => ReadonlySet<string> {
  const byRole = new Map<string, string[]>();
  for (const { rights } of capabilities) {
    for (const [right, { roles }] of Object.entries(rights ?? {})) {
      for (const role of roles) byRole.set(role, [...(byRole.get(role) ?? []), right]);
    }
  }
  const cache = new Map<string, ReadonlySet<string>>();
  return (roles) => {
    const key = [...roles].sort().join(',');
    const known = cache.get(key);
    if (known !== undefined) return known;
    const rights = new Set(roles.flatMap((role) => byRole.get(role) ?? []));
    cache.set(key, rights);
    return rights;
  };
}
