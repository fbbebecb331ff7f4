import { z } from 'zod';
import { inscriptionParId, ORIGINES_FINANCEMENT, sessionParId } from '#capabilities/parcours/index.ts';
import { today } from '#platform/clock.ts';
import { dateOptionnelle, id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { heuresParFinanceur } from '../queries/heures-financeurs.query.ts';
import { heuresParAnnee, heuresParInscription, heuresRealisees } from '../queries/heures-realisees.query.ts';
import { presencesDe } from '../queries/presences.query.ts';

const Periode = z.object({ du: dateOptionnelle(), au: dateOptionnelle() });
const Minutes = {
  minutes: z.int().describe(mots.minutes),
  excusees: z.int().describe(mots.excusees),
  manquees: z.int().describe(mots.manquees),
};
const Heures = z.object({
  ...Minutes,
  presentiel: z.int(),
  distanceSynchrone: z.int(),
  foad: z.int(),
  entreprise: z.int(),
});
const Dossier = z.object({ inscriptionId: id() });

/** What the sheets say of one file. */
export const apiPresences = api({
  method: 'GET',
  path: '/inscriptions/:inscriptionId/presences',
  access: 'emargement.lire',
  summary: mots.presences,
  params: Dossier,
  query: z.object({ apres: cursor().describe(mots.apres) }),
  response: z.object({
    presences: z.array(
      z.object({
        id: z.string(),
        creneauId: z.string(),
        titre: z.string(),
        debut: z.string(),
        fin: z.string(),
        statut: z.string(),
        methode: z.string(),
        minutes: z.int(),
        signeeLe: z.string(),
        close: z.boolean().describe(mots.close),
      }),
    ),
    suite: z.string().nullable(),
  }),
  run: async ({ tx, organismeId, clock, params: { inscriptionId }, query }) => {
    if ((await inscriptionParId(tx, organismeId, inscriptionId, today(clock))) === null)
      return refuse('InscriptionIntrouvable');
    const { rows, next } = await presencesDe(tx, organismeId, inscriptionId, query.apres);
    const presences = rows.map(({ debut, fin, signeeLe, ...reste }) => ({
      ...reste,
      debut: debut.toString(),
      fin: fin.toString(),
      signeeLe: signeeLe.toString(),
    }));
    return ok({ presences, suite: next });
  },
});

/** The hours of one file. */
export const apiHeuresInscription = api({
  method: 'GET',
  path: '/inscriptions/:inscriptionId/heures',
  access: 'heures.lire',
  summary: mots.heuresInscription,
  params: Dossier,
  query: Periode,
  response: z.object({
    modules: z.array(
      z.object({
        moduleId: z.string().nullable(),
        module: z.string(),
        modalite: z.enum(['presentiel', 'distanceSynchrone', 'foad', 'entreprise']),
        ...Minutes,
      }),
    ),
    annees: z.array(Heures.extend({ annee: z.int() })),
  }),
  run: async ({ tx, organismeId, clock, params: { inscriptionId }, query }) => {
    if ((await inscriptionParId(tx, organismeId, inscriptionId, today(clock))) === null)
      return refuse('InscriptionIntrouvable');
    const perimetre = { inscriptionIds: [inscriptionId] };
    const modules = await heuresRealisees(tx, organismeId, perimetre, query);
    const annees = await heuresParAnnee(tx, organismeId, perimetre, query);
    return ok({ modules: [...modules], annees: [...annees] });
  },
});

/** The hours of each file of a session. */
export const apiHeuresSession = api({
  method: 'GET',
  path: '/sessions/:sessionId/heures',
  access: 'heures.lire',
  summary: mots.heuresSession,
  params: z.object({ sessionId: id() }),
  query: Periode,
  response: z.object({ dossiers: z.array(Heures.extend({ inscriptionId: z.string() })) }),
  run: async ({ tx, organismeId, params: { sessionId }, query }) => {
    if ((await sessionParId(tx, organismeId, sessionId)) === null) return refuse('SessionIntrouvable');
    const heures = await heuresParInscription(tx, organismeId, { sessionId }, query);
    return ok({ dossiers: [...heures].map(([inscriptionId, une]) => ({ inscriptionId, ...une })) });
  },
});

const ORIGINES = ORIGINES_FINANCEMENT.lignes.map(({ code }) => code);

/** The hours by payer. */
export const apiHeuresFinanceurs = api({
  method: 'GET',
  path: '/heures/financeurs',
  access: 'heures.financeurs',
  summary: mots.heuresFinanceurs,
  query: Periode,
  response: z.object({
    financeurs: z.array(
      z.object({
        origine: z.enum(ORIGINES as [string, ...string[]]).nullable(),
        financeur: z.string().nullable(),
        dossiers: z.int(),
        minutes: z.int(),
      }),
    ),
  }),
  run: async ({ tx, organismeId, query }) =>
    ok({ financeurs: [...(await heuresParFinanceur(tx, organismeId, { tous: true }, query))] }),
});
