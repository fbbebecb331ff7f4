import { z } from 'zod';
import { id, texteOptionnel } from '#platform/http/champs.ts';
import { ORIGINES_FINANCEMENT, TYPES_STAGIAIRE } from '../domain/codes-bpf.ts';
import { ETATS_SESSION } from '../domain/session.ts';
import type { GenreFait } from '../domain/faits.ts';
import type { Statut } from '../domain/statut.ts';
import { STATUTS } from '../messages.fr.ts';
import { apiFr as words } from '../messages/api.fr.ts';
import { ETAPES } from '../messages/etapes.fr.ts';

/** The codes of an official list, in the order of its form. */
const codes = <Code extends string>(liste: { readonly lignes: readonly { readonly code: Code }[] }) =>
  z.enum(liste.lignes.map(({ code }) => code) as [Code, ...Code[]]);

export const typeStagiaire = codes(TYPES_STAGIAIRE).describe(words.typeStagiaire);
const origine = codes(ORIGINES_FINANCEMENT).describe(words.origine);

/** One text that may be missing, cleaned as the forms do. */
export const texteApi = (max: number) =>
  z
    .string()
    .nullable()
    .default(null)
    .transform((texte) => texte ?? undefined)
    .pipe(texteOptionnel(max));

export const Financement = z.object({
  origine,
  millieme: z.int().min(1).max(1000).describe(words.millieme),
  financeur: texteApi(120),
});

export const statut = z
  .enum(Object.keys(STATUTS) as [Statut, ...Statut[]])
  .nullable()
  .describe(words.statut);
export const etat = z.enum(ETATS_SESSION).describe(words.etat);
export const genreEtape = z.enum(Object.keys(ETAPES) as [GenreFait, ...GenreFait[]]).describe(words.genre);

export const idOuRien = () => id().nullable().default(null);

export const Minutes = z
  .object({ presentiel: z.int(), distanceSynchrone: z.int(), foad: z.int(), entreprise: z.int() })
  .describe(words.minutes);
