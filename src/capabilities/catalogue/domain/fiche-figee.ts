import { z } from 'zod';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { Formation } from './formation.ts';
import { NATURES } from './formation.ts';
import { OBJECTIFS_BPF, type ObjectifBpf } from './objectif-bpf.ts';

/** L'organisme tel qu'il se présentait au public le jour de la publication. */
export interface OrganismePublic {
  readonly nom: string;
  readonly raisonSociale: string;
  readonly slug: string;
  readonly siret: string;
  /** Numéro d'établissement d'un CFA, ou `null`. */
  readonly uai: string | null;
  /** Numéro de déclaration d'activité, 11 chiffres, ou `null` tant qu'il n'est pas attribué. */
  readonly nda: string | null;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly siteWeb: string | null;
}

/** Ce qu'une publication fige : la fiche, l'organisme, et les libellés des métiers. */
export interface FicheFigee {
  readonly fiche: Formation;
  readonly organisme: OrganismePublic;
  readonly metiers: readonly { readonly code: string; readonly libelle: string }[];
}

const texte = z.string().default('');
const date = z
  .string()
  .nullable()
  .transform((iso) => (iso === null ? null : Temporal.PlainDate.from(iso)));
const codesBpf = OBJECTIFS_BPF.map(({ code }) => code) as [ObjectifBpf, ...ObjectifBpf[]];

const Module = z.object({
  id: z.string(),
  intitule: z.string(),
  contenu: texte,
  competences: z.array(z.string()).default([]),
  blocCode: z.string().nullable().default(null),
  volumes: z.object({
    presentiel: z.number(),
    distanceSynchrone: z.number(),
    foad: z.number(),
    entreprise: z.number(),
  }),
});

const Fiche = z.object({
  id: z.string(),
  code: texte,
  intitule: z.string(),
  nature: z.enum(NATURES),
  objectifs: z.array(z.string()).default([]),
  prerequis: z
    .discriminatedUnion('genre', [
      z.object({ genre: z.literal('aucun') }),
      z.object({ genre: z.literal('liste'), texte: z.string() }),
    ])
    .nullable()
    .default(null),
  publicVise: texte,
  reconnaissance: z
    .union([
      z.object({
        genre: z.enum(['rncp', 'rs']),
        code: z.string(),
        intitule: z.string(),
        certificateur: texte,
        enregistreeLe: date,
        expireLe: date,
        blocs: z.array(z.string()).default([]),
      }),
      z.object({ genre: z.literal('cqp'), intitule: z.string() }),
      z.object({ genre: z.literal('attestation') }),
    ])
    .nullable()
    .default(null),
  modules: z.array(Module).default([]),
  methodes: texte,
  modalitesPedagogiques: texte,
  evaluation: texte,
  accessibilite: texte,
  delaiAcces: texte,
  tarif: z
    .discriminatedUnion('genre', [
      z.object({
        genre: z.literal('montant'),
        centimes: z.number(),
        par: z.enum(['personne', 'groupe']),
      }),
      z.object({ genre: z.literal('surDevis'), explication: texte }),
      z.object({ genre: z.literal('gratuit') }),
    ])
    .nullable()
    .default(null),
  financements: texte,
  contact: z.object({ nom: texte, courriel: texte, telephone: texte }).nullable().default(null),
  distance: z
    .object({ assistance: texte, activitesEtDurees: texte, evaluations: texte })
    .nullable()
    .default(null),
  presentation: texte,
  debouches: texte,
  poursuites: texte,
  niveauSortie: z.number().nullable().default(null),
  rome: z.array(z.string()).default([]),
  lieux: z.array(z.object({ codePostal: z.string(), ville: z.string() })).default([]),
  objectifBpf: z.enum(codesBpf).nullable().default(null),
  codeNsf: z.string().nullable().default(null),
});

const Contenu = z.object({
  fiche: Fiche.transform((fiche): Formation => ({ ...fiche, relueLe: null })),
  organisme: z.object({
    nom: z.string(),
    raisonSociale: texte,
    slug: texte,
    siret: texte,
    uai: z.string().nullable().default(null),
    nda: z.string().nullable().default(null),
    adresse: texte,
    codePostal: texte,
    ville: texte,
    telephone: z.string().nullable().default(null),
    courriel: z.string().nullable().default(null),
    siteWeb: z.string().nullable().default(null),
  }),
  metiers: z.array(z.object({ code: z.string(), libelle: z.string() })).default([]),
});

/** Le JSON d'une fiche à publier. La date de relecture n'y est pas : relire ne change pas ce que le public lit. */
export function figer({ fiche, organisme, metiers }: FicheFigee): JsonObject {
  const { relueLe: _relueLe, ...publique } = fiche;
  // Les dates de Temporal passent en texte ISO.
  return JSON.parse(JSON.stringify({ fiche: publique, organisme, metiers })) as JsonObject;
}

/** Relit une fiche figée ; une rubrique qui n'existait pas à l'époque est vide. Lève une erreur si ce n'en est pas une. */
export function relire(contenu: unknown): FicheFigee {
  return Contenu.parse(contenu);
}
