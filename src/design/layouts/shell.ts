import type { IconName } from '../components/icon-drawings.ts';
import type { LinkItem } from '../components/types.ts';
import type { ThemeChoice } from './Document.tsx';

/** An entry of the navigation. */
export interface NavEntry extends LinkItem {
  readonly icon: IconName;
  /** Things that wait there. Shown in coral: only what needs the person. */
  readonly count?: number;
}

/** What surrounds every page of a signed-in person. Built once per request. */
export interface AppShell {
  /** Path of the page, without its query: marks the current entry. */
  readonly path: string;
  readonly csrf: string;
  readonly theme?: ThemeChoice;
  readonly user: { readonly name: string; readonly role: string };
  readonly organisme: {
    readonly name: string;
    /** Where to choose another one; absent when the person has only this one. */
    readonly switchHref?: string;
  };
  /** By role, seven entries at most. */
  readonly nav: readonly NavEntry[];
  readonly notifications: { readonly count: number; readonly href: string };
  /** Entries of the account menu. */
  readonly account: readonly LinkItem[];
  /** Receives the POST that ends the session. */
  readonly signOutHref: string;
  /** Whether this person has anything to search for: without it, the field is not shown. */
  readonly search: boolean;
}

/** The entry that `path` belongs to: the longest address that starts it. */
export const currentEntry = (path: string, nav: readonly LinkItem[]): LinkItem | undefined =>
  nav
    .filter(({ href }) => path === href || path.startsWith(href === '/' ? '\0' : `${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
