import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { dateOptionnelle, facultatif, id, jour, texte } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf, words } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { creerSession } from '../actions/creer-session.ts';
import { ETATS_SESSION, etatSession } from '../domain/session.ts';
import { apiFr } from '../messages/api.fr.ts';
import { type Session, sessionParId } from '../queries/session-par-id.query.ts';
import { cleDeTri, sessions, TRIS_SESSIONS } from '../queries/sessions.query.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { estUnLienHttps } from '../pages/champs.ts';
import { etat, idOuRien, texteApi } from './schemas.ts';

const texteOuRien = z.string().nullable();

const Ligne = z.object({
  id: z.string(),
  code: z.string(),
  intitule: z.string(),
  formation: z.string(),
  debut: z.string(),
  fin: z.string(),
  capacite: z.int().nullable(),
  responsable: texteOuRien,
  inscrits: z.int(),
  etat,
});

const SessionLue = Ligne.omit({ inscrits: true }).extend({
  formationId: z.string(),
  alternance: z.boolean(),
  responsableId: texteOuRien,
  lienVisio: texteOuRien,
  lieu: z.string(),
  publique: z.boolean(),
  motifAnnulation: texteOuRien,
});

/** Sessions by pages, as the list shows them. */
export const apiSessions = api({
  method: 'GET',
  path: '/sessions',
  access: 'session.lire',
  summary: apiFr.sessions,
  query: z.object({
    q: words().transform((mots) => (mots === '' ? null : mots)),
    formationId: facultatif(id()),
    etat: facultatif(z.enum(ETATS_SESSION)),
    du: dateOptionnelle(),
    au: dateOptionnelle(),
    tri: z.enum(TRIS_SESSIONS).default('-debut'),
    apres: cursor(),
  }),
  response: z.object({ sessions: z.array(Ligne), suivant: texteOuRien }),
  run: async ({ tx, organismeId, clock, query }) => {
    const jour = today(clock);
    const lues = await sessions(tx, organismeId, jour, query);
    const { rows, next } = pageOf(lues, (ligne) => ({ key: cleDeTri(ligne, query.tri), id: ligne.id }));
    return ok({
      sessions: rows.map((ligne) => ({ ...ligne, etat: etatSession(ligne, jour) })),
      suivant: next,
    });
  },
});

/** One session. */
export const apiSession = api({
  method: 'GET',
  path: '/sessions/:sessionId',
  access: 'session.lire',
  summary: apiFr.session,
  params: z.object({ sessionId: id() }),
  response: SessionLue,
  run: async ({ tx, organismeId, clock, params }) => {
    const session = await sessionParId(tx, organismeId, params.sessionId);
    return session === null ? refuse('SessionIntrouvable') : ok(reponse(session, today(clock)));
  },
});

/** Opens a session; the caller makes the id, so that calling again does it once. */
export const apiCreerSession = api({
  method: 'POST',
  path: '/sessions',
  access: 'session.modifier',
  summary: apiFr.creerSession,
  body: z.object({
    id: id().describe(apiFr.idSession),
    formationId: id(),
    intitule: texte(150),
    code: texte(40).nullable().default(null).describe(apiFr.code),
    debut: jour(),
    fin: jour(),
    capacite: z.int().min(1).max(5000).nullable().default(null).describe(apiFr.capacite),
    alternance: z.boolean().default(false),
    responsableId: idOuRien(),
    lienVisio: texteApi(500).refine(estUnLienHttps, sessionsFr.formulaire.lienInvalide),
    lieu: texteApi(120).transform((lieu) => lieu ?? ''),
    publique: z.boolean().default(true),
    recrutementSuspendu: z.boolean().default(false),
  }),
  response: z.object({ id: z.string() }),
  run: (context, session) => creerSession(context, session),
});

const reponse = (session: Session, jour: Temporal.PlainDate): z.input<typeof SessionLue> => ({
  ...session,
  etat: etatSession(session, jour),
});
