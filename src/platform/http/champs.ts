import { z } from 'zod';
import type { UploadedFile } from './form-state.ts';
import { isHostile } from './hostile.ts';
import { messages } from './messages.fr.ts';

function clean(text: string, context: z.core.$RefinementCtx): string {
  if (isHostile(text)) {
    context.addIssue({ code: 'custom', message: messages.caracteres });
    return z.NEVER;
  }
  return text.normalize('NFC').trim();
}

const base = (max: number) => z.string().max(max).transform(clean);

/** One line of text, required: trimmed, NFC, without hidden characters. */
export const texte = (max = 200) => base(max).pipe(z.string().min(1, messages.requis));

/** One text, empty becomes null. */
export const texteOptionnel = (max = 200) =>
  base(max)
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value));

/** An e-mail address, lower case. */
export const courriel = () =>
  base(254)
    .pipe(z.email(messages.courriel))
    .transform((value) => value.toLowerCase());

/** The same field, left empty or absent: `null`. What is typed is checked, and its own sentence says what is wrong. */
export const facultatif = <T extends z.ZodType<unknown, string>>(champ: T) =>
  z
    .string()
    .optional()
    .transform((value) => (value === undefined || value.trim() === '' ? undefined : value))
    .pipe(champ.optional())
    .transform((value): z.output<T> | null => value ?? null);

export const courrielOptionnel = () => facultatif(courriel());

const isDate = (value: string) => {
  try {
    const date = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return value.length === 10 && date.year >= 1900 && date.year <= 2200;
  } catch {
    return false;
  }
};

/** A calendar date `YYYY-MM-DD` between 1900 and 2200, as `<input type="date">` sends it. */
export const dateIso = () => z.string().max(10, messages.date).refine(isDate, messages.date);

/** The same calendar date, as a date. */
export const jour = () => dateIso().transform((date) => Temporal.PlainDate.from(date));

export const dateOptionnelle = () => facultatif(dateIso());

/** A time on the wall `HH:MM`. */
export const heure = () =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'Écrivez une heure, par exemple 09:30.');

/** A whole number typed in a field. */
export const entier = (minimum: number, maximum: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,12}$/u, messages.entier)
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

export const entierOptionnel = (minimum: number, maximum: number) => facultatif(entier(minimum, maximum));

/** An amount in euros typed `1 234,50`, kept in whole cents. */
export const euros = (maximum = 10_000_000) =>
  z
    .string()
    .transform((value) => value.replace(/[\s\u00A0\u202F€]/gu, '').replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/u, 'Écrivez un montant, par exemple 1250,50.'))
    .transform((value) => Math.round(Number(value) * 100))
    .pipe(z.number().max(maximum * 100));

/** A check box: sent or not. */
export const caseACocher = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '');

/** A repeated field: one value, several or none. */
export const liste = <T extends z.ZodType<unknown, string>>(element: T, maximum = 500) =>
  z
    .union([z.array(z.string()), z.string().transform((value) => [value])])
    .optional()
    .transform((value) => value ?? [])
    .pipe(z.array(element).max(maximum));

/** An identifier of ours. */
export const id = () => z.uuid(messages.identifiant);

/** An identifier chosen in a list, or nothing. */
export const idOptionnel = () => facultatif(id());

/** An identifier chosen by the form itself, so that sending it twice does the act once. */
export const idDeFormulaire = () => z.uuid(messages.identifiant);

/** A file sent by a form, required. Its field is named `fichier`, so that a refusal of its content stands beside it. */
export const fichier = () =>
  z.custom<UploadedFile>(
    (value) => typeof value === 'object' && value !== null && 'content' in value && 'filename' in value,
    messages.fichier,
  );
