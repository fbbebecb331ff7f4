import type { ReactNode } from 'react';

/** What a signal says, never by colour alone: each tone has its drawing. `attention` is for what needs a person. */
export type Tone = 'neutral' | 'ok' | 'info' | 'attention';

/** A link with its words. */
export interface LinkItem {
  readonly href: string;
  readonly label: string;
}

/** Anything React can render. */
export type Children = ReactNode;

/** Joins class names, leaving out what is absent or false. */
export const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
