import { z } from 'zod';
import { lireSiret, lireUai } from '#engines/numeros/index.ts';
import { caseACocher, courrielOptionnel, texte, texteOptionnel } from '#platform/http/champs.ts';
import type { DonneesOrganisme } from '../actions/modifier-organisme.ts';
import { REGIONS } from '../domain/regions.ts';
import { messages } from '../messages.fr.ts';

const { erreurs } = messages.organisme;

/** A SIRET as people write it, its key checked. */
export const champSiret = () =>
  z.string().transform((text, context) => {
    const read = lireSiret(text);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: erreurs.siret });
    return z.NEVER;
  });

const vide = (text: string) => text.replaceAll(/[\s.\u00a0]/gu, '');

const nda = z
  .string()
  .default('')
  .transform(vide)
  .pipe(z.union([z.literal(''), z.string().regex(/^\d{11}$/u, erreurs.nda)], erreurs.nda))
  .transform((text) => (text === '' ? null : text));

const uai = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const read = lireUai(text);
    if (read === null) context.addIssue({ code: 'custom', message: erreurs.uai });
    return read;
  });

const codePostal = z
  .string()
  .default('')
  .transform(vide)
  .pipe(z.string().regex(/^(\d{5})?$/u, erreurs.codePostal));

const telephone = z
  .string()
  .default('')
  .transform((text) => text.replaceAll(/[\s.\u00a0-]/gu, ''))
  .pipe(z.string().regex(/^(\+?\d{6,15})?$/u, erreurs.telephone))
  .transform((text) => (text === '' ? null : text));

const siteWeb = z
  .string()
  .trim()
  .max(300)
  .default('')
  .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/u, error: erreurs.siteWeb })], erreurs.siteWeb))
  .transform((text) => (text === '' ? null : text));

const facultatif = (max: number) => texteOptionnel(max).transform((text) => text ?? '');

/** The form of an organisme. */
export const ChampsOrganisme = z.object({
  nom: texte(160),
  raisonSociale: texte(200),
  siret: champSiret(),
  nda,
  regionNda: z
    .union([z.literal('').transform(() => null), z.enum(REGIONS)])
    .nullable()
    .default(null),
  uai,
  adresse: facultatif(300),
  codePostal,
  ville: facultatif(120),
  telephone,
  courriel: courrielOptionnel(),
  siteWeb,
  representant: facultatif(160),
  qualiteRepresentant: facultatif(160),
  alsaceMoselle: caseACocher(),
  exonereTva: caseACocher(),
}) satisfies z.ZodType<DonneesOrganisme>;
