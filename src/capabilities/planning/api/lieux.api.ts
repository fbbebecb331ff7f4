import { z } from 'zod';
import { entierOptionnel, facultatif, heure, id, texte } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { creerLieu } from '../actions/enregistrer-lieu.ts';
import { creerSalle } from '../actions/enregistrer-salle.ts';
import type { JourSemaine } from '../domain/recurrence.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { lieux as motsLieux } from '../messages/lieux.fr.ts';
import { lieuParId, type LieuLu, lieux } from '../queries/lieux.query.ts';
import { salleParId, salles, TRIS_SALLES } from '../queries/salles.query.ts';
import { texteApi, texteOuRien } from './schemas.ts';

const jour = z.int().min(1).max(7);

const LieuApi = z.object({
  id: z.string(),
  nom: z.string(),
  adresse: z.string(),
  codePostal: z.string(),
  ville: z.string(),
  acces: texteOuRien,
  jours: z.array(jour).describe(mots.jours),
  ouvre: z.string().describe(mots.heure),
  ferme: z.string().describe(mots.heure),
  vendrediSaint: z.boolean(),
  salles: z.int(),
  places: z.int(),
  archive: z.boolean(),
});

const SalleApi = z.object({
  id: z.string(),
  nom: z.string(),
  lieuId: z.string(),
  lieu: z.string(),
  capacite: z.int(),
  equipements: z.array(z.string()),
  accessible: z.boolean(),
  archivee: z.boolean(),
});

/** The sites of the organisme. */
export const apiLieux = api({
  method: 'GET',
  path: '/lieux',
  access: 'planning.lire',
  summary: mots.lieux,
  query: z.object({ archives: z.enum(['oui']).optional() }),
  response: z.object({ lieux: z.array(LieuApi) }),
  run: async ({ tx, organismeId, query }) => {
    const lus = await lieux(tx, organismeId, { archives: query.archives === 'oui' });
    return ok({ lieux: lus.map(lieuLu) });
  },
});

/** One site. */
export const apiLieu = api({
  method: 'GET',
  path: '/lieux/:lieuId',
  access: 'planning.lire',
  summary: mots.lieu,
  params: z.object({ lieuId: id() }),
  response: LieuApi,
  run: async ({ tx, organismeId, params }) => {
    const lieu = await lieuParId(tx, organismeId, params.lieuId);
    return lieu === null ? refuse('LieuAbsent') : ok(lieuLu(lieu));
  },
});

/** Adds a site. */
export const apiCreerLieu = api({
  method: 'POST',
  path: '/lieux',
  access: 'planning.modifier',
  summary: mots.creerLieu,
  body: z.object({
    id: id().describe(mots.id),
    nom: texte(120),
    adresse: texteApi(200).transform((lu) => lu ?? ''),
    codePostal: z
      .string()
      .regex(/^(\d{5})?$/u, motsLieux.codePostalFaux)
      .default(''),
    ville: texteApi(120).transform((lu) => lu ?? ''),
    acces: texteApi(2_000),
    jours: z
      .array(jour.transform((lu) => lu as JourSemaine))
      .min(1, motsLieux.aucunJour)
      .max(7)
      .default([1, 2, 3, 4, 5])
      .describe(mots.jours),
    ouvre: heureApi('08:00'),
    ferme: heureApi('18:00'),
    vendrediSaint: z.boolean().default(false),
  }),
  response: z.object({ id: z.string() }),
  run: (context, { jours, ...lieu }) => creerLieu(context, { ...lieu, jours: [...new Set(jours)] }),
});

/** The rooms, by pages. */
export const apiSalles = api({
  method: 'GET',
  path: '/salles',
  access: 'planning.lire',
  summary: mots.salles,
  query: z.object({
    lieuId: facultatif(id()),
    places: entierOptionnel(1, 100_000),
    accessible: z.enum(['oui']).optional(),
    tri: z.enum(TRIS_SALLES).default('nom'),
    apres: cursor(),
  }),
  response: z.object({ salles: z.array(SalleApi), suivant: texteOuRien }),
  run: async ({ tx, organismeId, clock, query: { lieuId, places, accessible, ...suite } }) => {
    const filtre = {
      lieu: lieuId ?? undefined,
      places: places ?? undefined,
      accessible: accessible === 'oui',
    };
    const lues = await salles(tx, organismeId, clock.now(), filtre, suite);
    const { rows, next } = pageOf(lues, ({ cle, id: salleId }) => ({ key: cle, id: salleId }));
    return ok({
      salles: rows.map((salle) => ({ ...salle, equipements: [...salle.equipements] })),
      suivant: next,
    });
  },
});

/** One room. */
export const apiSalle = api({
  method: 'GET',
  path: '/salles/:salleId',
  access: 'planning.lire',
  summary: mots.salle,
  params: z.object({ salleId: id() }),
  response: SalleApi,
  run: async ({ tx, organismeId, clock, params }) => {
    const salle = await salleParId(tx, organismeId, params.salleId, clock.now());
    return salle === null ? refuse('SalleAbsente') : ok({ ...salle, equipements: [...salle.equipements] });
  },
});

/** Adds a room to a site. */
export const apiCreerSalle = api({
  method: 'POST',
  path: '/salles',
  access: 'planning.modifier',
  summary: mots.creerSalle,
  body: z.object({
    id: id().describe(mots.id),
    lieuId: id(),
    nom: texte(120),
    capacite: z.int().min(1).max(100_000),
    equipements: z.array(texte(100)).max(100).default([]),
    accessible: z.boolean().default(false),
  }),
  response: z.object({ id: z.string() }),
  run: (context, salle) => creerSalle(context, salle),
});

function heureApi(defaut: string) {
  return heure()
    .default(defaut)
    .transform((lue) => Temporal.PlainTime.from(lue))
    .describe(mots.heure);
}

const lieuLu = (lieu: LieuLu) => ({
  ...lieu,
  jours: [...lieu.jours],
  ouvre: lieu.ouvre.toString({ smallestUnit: 'minute' }),
  ferme: lieu.ferme.toString({ smallestUnit: 'minute' }),
});
