import { z } from 'zod';
import { texte } from '#platform/http/champs.ts';
import type { ChangementsFormation } from '../actions/modifier-formation.ts';
import { NATURES } from '../domain/formation.ts';
import { SPECIALITES_NSF } from '../domain/nsf.ts';
import { OBJECTIFS_BPF, type ObjectifBpf } from '../domain/objectif-bpf.ts';
import { refus } from '../pages/messages.fr.ts';
import { ETATS } from '../domain/etat.ts';

const CODES_BPF = OBJECTIFS_BPF.map(({ code }) => code) as [ObjectifBpf, ...ObjectifBpf[]];
const libre = (max = 5000) =>
  z.union([z.literal(''), texte(max)]).transform((lu) => lu.replaceAll(/\r\n?/gu, '\n'));
const numero = () => z.string().regex(/^(?:RNCP|RS)\d{1,7}$/u, refus.numeroCertification);

/** Minutes entières par modalité. */
export const Volumes = z.object({
  presentiel: z.int().min(0).max(600_000),
  distanceSynchrone: z.int().min(0).max(600_000),
  foad: z.int().min(0).max(600_000),
  entreprise: z.int().min(0).max(600_000),
});

export const Lieu = z.object({
  codePostal: z.string().regex(/^\d{5}$/u, refus.codePostal),
  ville: texte(80),
});

export const ModuleAEcrire = z.object({
  id: z.uuid().optional(),
  intitule: texte(255),
  contenu: libre(10_000).default(''),
  competences: z.array(texte(500)).max(60).default([]),
  blocCode: texte(30).nullable().default(null),
  minutes: Volumes,
});

export const FormationACreer = z.object({
  id: z.uuid().optional(),
  intitule: texte(255),
  code: texte(40).nullable().default(null),
  nature: z.enum(NATURES).default('formation'),
  certification: numero().nullable().default(null),
});

/** Les rubriques que l'on change ; celles qui manquent restent comme elles sont. */
export const RubriquesAChanger = z
  .object({
    code: texte(40),
    intitule: texte(255),
    nature: z.enum(NATURES),
    reconnaissance: z.enum(['certification', 'cqp', 'attestation']).nullable(),
    certification: numero().nullable(),
    certificationEnregistreeLe: z.iso.date().nullable(),
    cqpIntitule: libre(255),
    blocs: z.array(texte(30)).max(100),
    objectifBpf: z.enum(CODES_BPF).nullable(),
    nsf: z
      .string()
      .refine((code) => SPECIALITES_NSF.has(code))
      .nullable(),
    niveauSortie: z.int().min(1).max(8).nullable(),
    rome: z.array(z.string().regex(/^[A-Z]\d{4}$/u, refus.codeRome)).max(20),
    lieux: z.array(Lieu).max(30),
    presentation: libre(),
    objectifs: z.array(texte(500)).max(30),
    publicVise: libre(),
    sansPrerequis: z.boolean(),
    prerequis: libre(),
    methodes: libre(),
    modalitesPedagogiques: libre(),
    evaluation: libre(),
    distanceAssistance: libre(),
    distanceActivites: libre(),
    distanceEvaluations: libre(),
    debouches: libre(),
    poursuites: libre(),
    tarifGenre: z.enum(['montant', 'surDevis', 'gratuit']).nullable(),
    prixCentimes: z.int().min(0).max(1_000_000_000).nullable(),
    prixPar: z.enum(['personne', 'groupe']),
    tarifExplication: libre(1000),
    financements: libre(),
    delaiAcces: libre(1000),
    accessibilite: libre(),
    contactNom: libre(200),
    contactCourriel: z.union([z.literal(''), z.email()]),
    contactTelephone: libre(40),
  })
  .partial()
  .superRefine(coherentes);

type Rubriques = z.output<typeof RubriquesAChanger>;

/** Une certification sans son numéro, un montant sans prix : la base ne les admettrait pas. */
function coherentes(rubriques: Record<string, unknown>, context: z.core.$RefinementCtx): void {
  const manque = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { reconnaissance, certification, tarifGenre, prixCentimes } = rubriques;
  const numeroDonne = typeof certification === 'string';
  const seule = certification !== undefined && reconnaissance === undefined;
  if (seule || (reconnaissance === 'certification') !== numeroDonne) manque('certification', refus.ensemble);
  if (tarifGenre === 'montant' && typeof prixCentimes !== 'number') manque('prixCentimes', refus.prix);
  if (prixCentimes !== undefined && tarifGenre === undefined) manque('tarifGenre', refus.tarifGenre);
}

/** `publicVise` devient `public_vise` : les colonnes portent les mêmes mots. Une autre reconnaissance n'a plus de numéro. */
export function enColonnes(rubriques: Rubriques): ChangementsFormation {
  const { reconnaissance } = rubriques;
  const sansNumero = reconnaissance !== undefined && reconnaissance !== 'certification';
  return Object.fromEntries(
    Object.entries({ ...rubriques, ...(sansNumero ? { certification: null } : {}) })
      .filter(([, valeur]) => valeur !== undefined)
      .map(([nom, valeur]) => [nom.replaceAll(/[A-Z]/gu, (lettre) => `_${lettre.toLowerCase()}`), valeur]),
  ) as ChangementsFormation;
}

export const FormationResumee = z.object({
  id: z.uuid(),
  code: z.string(),
  intitule: z.string(),
  nature: z.enum(NATURES),
  certification: z.string().nullable(),
  etat: z.enum(ETATS),
  version: z.int(),
  modifieeLe: z.string(),
  minutes: Volumes,
});

export const FormationEntiere = z.object({
  id: z.uuid(),
  etat: z.enum(ETATS),
  version: z.int(),
  publieeLe: z.string().nullable(),
  modifieeLe: z.string(),
  adressePublique: z.string().nullable(),
  tauxDistance: z.number().nullable(),
  fiche: z.looseObject({ id: z.uuid(), code: z.string(), intitule: z.string() }),
  manques: z.array(
    z.object({
      id: z.string(),
      niveau: z.enum(['bloquant', 'aConfirmer', 'conseil']),
      reference: z.string(),
      aFaire: z.string(),
    }),
  ),
});
