import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { donneesStructurees } from '../domain/donnees-structurees.ts';
import { figer } from '../domain/fiche-figee.ts';
import { MODALITES } from '../domain/volumes.ts';
import { API as mots } from '../messages.fr.ts';
import { cataloguePublic } from '../queries/catalogue-public.query.ts';
import { publicationParSlug } from '../queries/publication.query.ts';

const Resume = z.object({
  adresse: z.string(),
  intitule: z.string(),
  organisme: z.string(),
  villes: z.array(z.string()),
  departements: z.array(z.string()),
  modalites: z.array(z.enum(MODALITES)),
  niveau: z.int().nullable(),
  certification: z.string().nullable(),
  minutes: z.int(),
  prochaineSession: z.string().nullable(),
  publieeLe: z.string(),
});

const chercher = api({
  method: 'GET',
  path: '/catalogue',
  access: 'public',
  summary: mots.catalogue,
  query: z.object({
    q: z.string().max(200).default(''),
    departement: z
      .string()
      .regex(/^\d{2,3}$/u)
      .optional(),
    modalite: z.enum(MODALITES).optional(),
    niveau: z.coerce.number().int().min(1).max(8).optional(),
    rome: z
      .string()
      .regex(/^[A-Z]\d{4}$/u)
      .optional(),
    organisme: z
      .string()
      .regex(/^[a-z0-9-]{3,60}$/u)
      .optional(),
    apres: cursor(),
  }),
  response: z.object({ formations: z.array(Resume), suivant: z.string().nullable() }),
  run: async ({ tx, clock, baseUrl, query: { apres, ...filtre } }) => {
    const lues = await cataloguePublic(tx, filtre, apres, today(clock));
    const { rows, next } = pageOf(lues, ({ cle, id }) => ({ key: cle, id }));
    const formations = rows.map(
      ({ slug, prochaine, publieeLe, villes, departements, modalites, ...resume }) => ({
        ...resume,
        villes: [...villes],
        departements: [...departements],
        modalites: [...modalites],
        adresse: `${baseUrl}/catalogue/${slug}`,
        prochaineSession: prochaine,
        publieeLe: publieeLe.toString(),
      }),
    );
    return ok({ formations, suivant: next });
  },
});

const lire = api({
  method: 'GET',
  path: '/catalogue/:slug',
  access: 'public',
  summary: mots.fichePublique,
  params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) }),
  response: z.object({
    version: z.int(),
    publieeLe: z.string(),
    contenu: z.looseObject({}),
    sessions: z.array(
      z.object({
        debut: z.string(),
        fin: z.string(),
        lieu: z.string(),
        recrutement: z.enum(['ouvert', 'ferme', 'suspendu']),
        places: z.int().nullable(),
      }),
    ),
    indicateurs: z.array(
      z.object({
        code: z.string(),
        libelle: z.string(),
        valeur: z.number(),
        unite: z.enum(['part', 'note_sur_5', 'nombre']),
        effectif: z.int(),
        periodeDebut: z.string(),
        periodeFin: z.string(),
        methode: z.string(),
      }),
    ),
    schemaOrg: z.looseObject({}),
  }),
  run: async ({ tx, clock, baseUrl, params: { slug } }) => {
    const publication = await publicationParSlug(tx, slug, today(clock));
    if (publication === null || publication.retiree) return refuse('FormationIntrouvable');
    const { figee, version, publieeLe, sessions, indicateurs } = publication;
    return ok({
      version,
      publieeLe: publieeLe.toString(),
      contenu: figer(figee),
      sessions: [...sessions],
      indicateurs: [...indicateurs],
      schemaOrg: donneesStructurees(figee, sessions, `${baseUrl}/catalogue/${slug}`) as Record<
        string,
        unknown
      >,
    });
  },
});

/** Ce que tout le monde peut lire du catalogue, par programme. */
export const API_CATALOGUE = [chercher, lire];
