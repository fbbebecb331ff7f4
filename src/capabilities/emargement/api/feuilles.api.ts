import { z } from 'zod';
import { dateOptionnelle, id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { feuilleLue } from '../actions/lecture.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { feuilles } from '../queries/feuilles.query.ts';

const instant = z.string().describe('ISO 8601');
const Etat = z.enum(['prevue', 'ouverte', 'close']).describe(mots.etat);

/** The sheets of the organisme. */
export const apiFeuilles = api({
  method: 'GET',
  path: '/feuilles',
  access: 'emargement.lire',
  summary: mots.feuilles,
  query: z.object({
    du: dateOptionnelle(),
    au: dateOptionnelle(),
    sessionId: id().optional(),
    etat: Etat.optional(),
    apres: cursor().describe(mots.apres),
  }),
  response: z.object({
    feuilles: z.array(
      z.object({
        creneauId: z.string(),
        sessionId: z.string(),
        titre: z.string(),
        modalite: z.enum(['presentiel', 'distance']),
        debut: instant,
        fin: instant,
        etat: Etat,
        papier: z.boolean().describe(mots.papier),
        presents: z.int(),
        absents: z.int(),
      }),
    ),
    suite: z.string().nullable(),
  }),
  run: async ({ tx, organismeId, query: { apres, sessionId = null, etat = null, du, au } }) => {
    const { rows, next } = await feuilles(tx, organismeId, { du, au, sessionId, etat }, apres);
    return ok({
      feuilles: rows.map(({ debut, fin, modalite, ...reste }) => ({
        ...reste,
        modalite: modalite === 'distance' ? ('distance' as const) : ('presentiel' as const),
        debut: debut.toString(),
        fin: fin.toString(),
      })),
      suite: next,
    });
  },
});

/** One sheet, with everybody expected. */
export const apiFeuille = api({
  method: 'GET',
  path: '/creneaux/:creneauId/feuille',
  access: 'emargement.lire',
  summary: mots.feuille,
  params: z.object({ creneauId: id() }),
  response: z.object({
    creneauId: z.string(),
    sessionId: z.string(),
    titre: z.string(),
    debut: instant,
    fin: instant,
    annule: z.boolean(),
    etat: z.enum(['prevu', 'ouvert', 'clos', 'corrige']).describe(mots.etat),
    ouverteLe: instant.nullable(),
    closeLe: instant.nullable(),
    contresigneeLe: instant.nullable(),
    papier: z.object({ le: instant, motif: z.string() }).nullable().describe(mots.papier),
    attendus: z.array(
      z.object({
        inscriptionId: z.string(),
        personneId: z.string(),
        nom: z.string(),
        prenom: z.string(),
        presence: z
          .object({
            id: z.string(),
            statut: z.string(),
            methode: z.string(),
            minutes: z.int().describe(mots.minutes),
            signeeLe: instant,
            arrivee: instant.nullable(),
            depart: instant.nullable(),
            justifiee: z.boolean().describe(mots.justifiee),
          })
          .nullable(),
      }),
    ),
  }),
  run: async ({ tx, organismeId, params }) => {
    const lue = await feuilleDuCreneau(tx, organismeId, params.creneauId);
    if (lue === null) return refuse('CreneauInconnu');
    const { debut, fin, ouverteLe, closeLe, contresigneeLe, papier, attendus, ...reste } = lue;
    return ok({
      ...reste,
      etat: feuilleLue(lue).etat,
      debut: debut.toString(),
      fin: fin.toString(),
      ouverteLe: texte(ouverteLe),
      closeLe: texte(closeLe),
      contresigneeLe: texte(contresigneeLe),
      papier,
      attendus: attendus.map(({ presence, ...qui }) => ({
        ...qui,
        presence: presence && {
          ...presence,
          signeeLe: presence.signeeLe.toString(),
          arrivee: texte(presence.arrivee),
          depart: texte(presence.depart),
        },
      })),
    });
  },
});

const texte = (moment: Temporal.Instant | null): string | null => moment?.toString() ?? null;
