import type { z } from 'zod';
import { sentenceFor } from './messages.fr.ts';

export interface FieldError {
  /** Name of the field, or null for an error about the whole form. */
  readonly field: string | null;
  readonly message: string;
}

/** A file received with a form, whole in memory (its size is limited by the server). */
export interface UploadedFile {
  readonly filename: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export type RawBody = Readonly<Record<string, string | readonly string[] | UploadedFile>>;

/** What a page needs to show a form again with what was typed and what is wrong. Empty on a first visit. */
export class FormState {
  readonly acte: string | null;
  readonly errors: readonly FieldError[];
  readonly #raw: RawBody;

  constructor(acte: string | null = null, raw: RawBody = {}, errors: readonly FieldError[] = []) {
    this.acte = acte;
    this.#raw = raw;
    this.errors = errors;
  }

  /** This state when it is about that act, else an empty one: for pages with several forms. */
  of(acte: string): FormState {
    return this.acte === acte ? this : new FormState();
  }

  /** Everything that was sent, to be read again as a whole. */
  get typed(): RawBody {
    return this.#raw;
  }

  /** What was typed in a field, or the value given when nothing was sent yet. */
  value(field: string, initial: string | null | undefined = ''): string {
    const typed = this.#raw[field];
    if (typeof typed === 'string') return storable(typed);
    if (Array.isArray(typed)) return storable(String(typed[0] ?? ''));
    return this.acte === null ? (initial ?? '') : '';
  }

  /** All values of a repeated field (check boxes). */
  values(field: string, initial: readonly string[] = []): readonly string[] {
    if (this.acte === null) return initial;
    const typed = this.#raw[field];
    if (typeof typed === 'string') return [storable(typed)];
    return Array.isArray(typed) ? typed.map((one) => storable(String(one))) : [];
  }

  error(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** `name`, `value` and `error` of a text field, to spread on a component. */
  field(name: string, initial?: string | null): { name: string; value: string; error: string | undefined } {
    return { name, value: this.value(name, initial), error: this.error(name) };
  }
}

/** A page may look up what was typed to show it again: the two things that no database takes are left out. */
const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** One error a field, in French, from what Zod found. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const byField = new Map<string, FieldError>();
  for (const issue of issues) {
    const field = issue.path.length === 0 ? null : issue.path.map(String).join('.');
    const key = field ?? '';
    if (!byField.has(key)) byField.set(key, { field, message: sentenceFor(issue) });
  }
  return [...byField.values()];
}
