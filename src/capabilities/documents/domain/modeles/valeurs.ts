import { z } from 'zod';

/**
 * Building blocks of the document models. Any value may still be blank (`''`, `null`, `[]`): a draft is shown as it is,
 * and the mandatory mentions say what is missing before the document may be issued.
 */
const lisible = (texte: string): boolean => texte.isWellFormed() && !texte.includes('\0');

/** One line: a name, a title, an e-mail address. At most 250 characters. */
export const ligne = z.string().trim().max(250).refine(lisible).default('');

/** Free text, line breaks kept. At most 8,000 characters. */
export const texte = z.string().trim().max(8000).refine(lisible).default('');

/** List of short texts: objectives, equipment, evidence. */
export const lignes = z.array(z.string().trim().max(1000).refine(lisible)).max(200).default([]);

/** Calendar day, `2026-11-24`. */
export const jour = z.iso.date().nullable().default(null);

/** Wall-clock time in Paris, `09:30`. */
export const heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** Amount in cents of euro. */
export const centimes = z.int().min(0).max(1_000_000_000);

/** Length in minutes. */
export const minutes = z.int().min(0).max(1_000_000);

/** List of at most `max` items, empty by default. */
export const liste = <Item extends z.ZodType>(item: Item, max = 500) => z.array(item).max(max).default([]);
