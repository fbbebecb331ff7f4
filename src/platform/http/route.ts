import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/types.ts';
import type { FileStore } from '../files/file-store.ts';
import type { NewId } from '../ids.ts';
import type { KeyStore } from '../keys/index.ts';
import type { PdfCompiler } from '../pdf/pdf-compiler.ts';
import type { Refusal, Result } from '../result.ts';
import type { Timestamp } from '../timestamp/timestamp.ts';
import type { Actor } from './actor.ts';
import type { FormState } from './form-state.ts';

/**
 * Who may call a route: everyone (`public`), any account signed in (`connecte`), the holder of an act link
 * (`lien:<but>`), the instance's administrators (`instance`), or the holders of a right declared by a capability.
 */
export type Access = string;

/** How often one caller may call: named budgets, see `rate-limit.ts`. */
export type RateClass = 'page' | 'ecriture' | 'connexion' | 'api' | 'signature' | 'lourd';

export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Public address of the instance, without a slash at its end: what mails and QR codes put before a path. */
  readonly baseUrl: string;
  /** Files named by their content. A row says who may read one. */
  readonly files: FileStore;
  /** Builds documents outside the request loop. */
  readonly pdf: PdfCompiler;
  /** The private keys that the instance signs with. */
  readonly keys: KeyStore;
  /** An authority outside of the instance that dates what it is shown; null when none is set. For jobs. */
  readonly timestamp: Timestamp | null;
}

/** What every handler receives. `tx` is one transaction: read only for a page, committed when an act succeeds. */
export interface Context<Params, Query> extends Services {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The organisme in force; throws when the route is public and has none. */
  readonly organismeId: string;
  readonly acteurId: string | null;
  readonly params: Params;
  readonly query: Query;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What `<Form>` needs for one act of this page: address, token, act's name, and an id that makes sending twice harmless. */
  form(acte: string, hidden?: Readonly<Record<string, string>>): ActForm;
  /** Whether the actor holds a right. */
  can(right: string): boolean;
  /** A fact in French, whichever capability recorded it. */
  sentenceOf(type: string, payload: Record<string, unknown>): string;
}

/** What an action needs, whoever calls it: a page, the API, a job, a command or a test. */
export type ActionContext = Services &
  Pick<Context<unknown, unknown>, 'tx' | 'actor' | 'acteurId' | 'organismeId'>;

/** Props of a form, ready to spread on the design's `Form`. */
export interface ActForm {
  readonly action: string;
  readonly csrf: string;
  readonly actId: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** A page before its layout. */
export interface View {
  readonly title: string;
  readonly body: ReactNode;
  /** One sentence under the title. */
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly breadcrumb?: readonly { readonly href: string; readonly label: string }[];
  readonly layout?: 'app' | 'public' | 'bare';
  readonly status?: number;
  /** Names of the islands that the page needs. */
  readonly islands?: readonly string[];
  /** Small-width pages (forms) against wide ones (tables, planning). */
  readonly width?: 'narrow' | 'wide';
}

export type Outcome =
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly notice?: string;
      readonly cookies?: readonly string[];
    }
  | { readonly kind: 'view'; readonly view: View }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly type: string;
      /** A function is called only when the browser does not already have this file. */
      readonly content: Uint8Array | string | (() => Uint8Array | string);
      readonly inline?: boolean;
      /** Fingerprint of what the file says: the same one answers 304, without building the file. */
      readonly etag?: string;
    };

/** Goes to another page after an act; `notice` is shown once on it. */
export function redirect(to: string, notice?: string): Outcome {
  return notice === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, notice };
}

/** What an act knows before its transaction opens. */
export type EarlyContext<Params, Query> = Services &
  Pick<Context<Params, Query>, 'actor' | 'params' | 'query' | 'request'>;

/** One act of a page: a POST to the page's path with `_acte` naming it. */
export interface Act<Params, Query, Body extends z.ZodType, Prepared = undefined> {
  /** The right for this act when it differs from the page's. */
  readonly access?: Access;
  readonly rate?: RateClass;
  readonly body: Body;
  /** Slow work done before the transaction opens (hashing a password): no connection is held meanwhile. */
  readonly prepare?: (
    context: EarlyContext<Params, Query>,
    body: z.output<Body>,
  ) => Promise<Result<Prepared, Refusal>>;
  readonly run: (
    context: Context<Params, Query>,
    body: z.output<Body>,
    prepared: Prepared,
  ) => Promise<Result<Outcome, Refusal>>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- each act has its own body type; the server only needs the shape
export type AnyAct = Act<any, any, any, any>;

export interface PageDefinition<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType> {
  readonly kind: 'page';
  readonly path: string;
  readonly access: Access;
  readonly rate?: RateClass;
  readonly params: P;
  readonly query: Q;
  /** A file or a redirection may be answered instead of a view. Null answers 404. */
  readonly view: (
    context: Context<z.output<P>, z.output<Q>>,
    form: FormState,
  ) => Promise<View | Outcome | null>;
  readonly acts?: Readonly<Record<string, AnyAct>>;
  /** Accepts multipart bodies; files arrive in the body as `UploadedFile`. */
  readonly uploads?: boolean;
}

export interface ApiDefinition<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly kind: 'api';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`. */
  readonly path: string;
  readonly access: Access;
  readonly rate?: RateClass;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
  readonly run: (
    context: Context<z.output<P>, z.output<Q>>,
    body: z.output<B>,
  ) => Promise<Result<z.input<R>, Refusal>>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a table of routes of every shape
export type Route = PageDefinition<any, any> | ApiDefinition<any, any, any, any>;
