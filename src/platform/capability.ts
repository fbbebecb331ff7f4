import type { FastifyInstance } from 'fastify';
import type { Part } from './db/together.ts';
import type { AccountActor } from './http/actor.ts';
import type { ActionContext, RateClass, Route, Services } from './http/route.ts';
import type { JobHandler } from './jobs/jobs.ts';

/** Explains a refusal: HTTP status, the field concerned, the French sentence. */
export interface RefusalText {
  readonly status: number;
  /** Beside which field; a function when the same refusal may come from several. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each refusal carries its own data
  readonly field?: string | ((refusal: any) => string);
  // oxlint-disable-next-line typescript/no-explicit-any -- each refusal carries its own data
  readonly message: string | ((refusal: any) => string);
}

/** A right, in the words of the page that shows who may do what, and the roles that hold it. */
export interface RightDeclaration {
  readonly libelle: string;
  readonly roles: readonly string[];
}

/** An entry of the left navigation, for the roles that it serves; the shell keeps the first seven. */
export interface NavDeclaration {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  /** The right without which the entry is not shown. */
  readonly right: string;
  /** Lower comes first. */
  readonly order: number;
  /** Only these roles; every holder of the right when absent. */
  readonly roles?: readonly string[];
}

/** A settings page of the organisme, listed on `/reglages` for the holders of its right. */
export interface SettingDeclaration {
  readonly href: string;
  readonly label: string;
  /** What it is for, in a few words. */
  readonly help: string;
  readonly right: string;
  /** Lower comes first. */
  readonly order: number;
}

/** Something that needs this person today, shown on the home page. */
export interface TodoItem {
  readonly title: string;
  readonly why: string;
  readonly href: string;
  readonly due?: string;
  readonly tone: 'attention' | 'info' | 'neutral';
  /** Lower comes first. */
  readonly rank: number;
}

/** A line of a short list of the home page. */
export interface HomeItem {
  readonly href: string;
  readonly title: string;
  /** In a few words, before the title: « 9 h – 12 h ». */
  readonly when?: string;
  readonly detail?: string;
}

/** A short list of the home page, beside what there is to do: what helps to act, and asks for nothing. */
export interface HomePart {
  readonly title: string;
  /** Lower comes first. */
  readonly rank: number;
  /** Where the whole is. */
  readonly more: { readonly href: string; readonly label: string };
  /** One SELECT, sent with those of the others. */
  readonly items: Part<HomeItem>;
  /** Said when there is nothing; the part is not shown when absent. */
  readonly empty?: string;
}

/** Who asks, and when: for what a capability brings to the home page and to the quick search. */
export interface AskContext extends Services {
  readonly actor: AccountActor;
}

/** A found thing of the quick search. */
export interface SearchHit {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

export type FactSentence = (payload: Record<string, unknown>) => string;

/** A command of `npm run ancrage -- <name>`. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  /** Returns the exit code. */
  readonly run: (args: readonly string[], services: CommandServices) => Promise<number>;
}

export interface CommandServices extends Services {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** A work that goes on until it is told to stop. */
export interface BackgroundWork {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/** A figure read when it is asked for. */
export interface GaugeDeclaration {
  readonly name: string;
  readonly help: string;
  readonly read: (services: Services) => Promise<number>;
}

/** How a column that speaks of a person is kept (RGPD art. 5, 13, 30). */
export interface PersonalColumn {
  /** `schema.table.colonne` */
  readonly column: string;
  readonly category:
    | 'identite'
    | 'contact'
    | 'scolarite'
    | 'evaluation'
    | 'presence'
    | 'sante'
    | 'connexion'
    | 'financement'
    | 'texte-libre';
  readonly purpose: string;
  readonly basis:
    | 'contrat'
    | 'obligation-legale'
    | 'interet-legitime'
    | 'consentement'
    | 'mission-interet-public';
  /** Months kept after the closing event; null while the account or the person exists. */
  readonly retentionMonths: number | null;
  readonly erasure: 'effacer' | 'remplacer' | 'conserver-preuve';
}

/** A person whose data is erased. */
export interface ErasureRequest {
  readonly personneId: string;
  /** 0 when the person asks; else the months that have gone since the end of the relation. */
  readonly months: number;
}

/** What erasing means where a column by itself is not enough: stored files, texts about several persons, sealed facts. */
export interface Eraser {
  /** Tables that it takes care of, whole, on request and at their term: the erasure by columns leaves them alone. */
  readonly tables: readonly string[];
  /**
   * Runs in the transaction of the erasure, before any column is erased. Safe to repeat. Returns the names of the stored
   * files that it let go; they are removed after the transaction if nothing else holds them.
   */
  readonly run: (context: ActionContext, request: ErasureRequest) => Promise<readonly string[]>;
}

/** Everything the house has to know of a capability. One file a capability exports it: `capability.ts`. */
export interface Capability {
  readonly name: string;
  /** Floor of the house, 1 to 7: a capability may only depend on lower or equal floors. */
  readonly floor: number;
  readonly dependsOn: readonly string[];
  /** Folder of SQL migrations. */
  readonly migrations?: URL;
  readonly rights?: Readonly<Record<string, RightDeclaration>>;
  readonly refusals?: Readonly<Record<string, RefusalText>>;
  readonly routes?: readonly Route[];
  readonly nav?: readonly NavDeclaration[];
  readonly settings?: readonly SettingDeclaration[];
  /** Browser modules, for what a page cannot do without script: `{ 'cle-acces': new URL('islands/cle-acces.island.ts', import.meta.url) }`. */
  readonly islands?: Readonly<Record<string, URL>>;
  readonly jobs?: Readonly<Record<string, JobHandler>>;
  /** Jobs at fixed times: `minute hour day month weekday capacite.travail`, on the wall clock of Europe/Paris. */
  readonly crontab?: readonly string[];
  /** The facts it records, with the sentence that timelines show. */
  readonly facts?: Readonly<Record<string, FactSentence>>;
  readonly personalData?: readonly PersonalColumn[];
  readonly eraser?: Eraser;
  /** What needs this person today: one SELECT, sent with those of the others; null when it cannot concern her. */
  readonly todo?: (context: AskContext) => Part<TodoItem> | null;
  /** What is found by these words: one SELECT, sent with those of the others; null for who may see none of it. */
  readonly search?: (context: AskContext, words: string) => Part<SearchHit> | null;
  /** What this person likes to have in sight on the home page; null when it cannot concern him. */
  readonly home?: (context: AskContext) => HomePart | null;
  readonly commands?: readonly Command[];
  /** What works beside the queue for as long as the server does; started with it. */
  readonly background?: (services: Services, onError: (error: unknown) => void) => BackgroundWork;
  /** Figures for `/metriques`, in Prometheus's words. */
  readonly gauges?: readonly GaugeDeclaration[];
  /** For what a library must serve by itself (identity call-backs): prefixes declared here, nothing else. */
  readonly mount?: {
    readonly prefixes: readonly string[];
    readonly rate: RateClass;
    readonly register: (app: FastifyInstance, services: Services) => void;
  };
}

/** Declares a capability; the identity function that gives it its type. */
export function defineCapability<const C extends Capability>(capability: C): C {
  return capability;
}
