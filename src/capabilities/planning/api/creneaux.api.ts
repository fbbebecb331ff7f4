import { z } from 'zod';
import { id, texte } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { ok, refuse } from '#platform/result.ts';
import { annulerCreneau } from '../actions/annuler-creneau.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { deplacerCreneau } from '../actions/deplacer-creneau.ts';
import { MODALITES_CRENEAU } from '../domain/demande.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { creneauEntier } from '../queries/creneau.query.ts';
import { creneauxEntre, VUES } from '../queries/semaine.query.ts';
import { besoinApi, CreneauApi, demandeApi, enTexte, idOuRien, instant, texteOuRien } from './schemas.ts';

const Params = z.object({ creneauId: id() });
const Personne = z.object({ id: z.string(), nom: z.string() });
const Fait = z.object({ id: z.string() });
const JOURS = 31;

/** The créneaux of a period, of everybody or of one subject. */
export const apiCreneaux = api({
  method: 'GET',
  path: '/creneaux',
  access: 'planning.lire',
  summary: mots.creneaux,
  query: z
    .object({
      du: instant(),
      au: instant(),
      vue: z.enum(VUES).optional().describe(mots.vue),
      id: id().optional(),
    })
    .refine(({ du, au }) => courte(du, au), { path: ['au'], message: mots.periodeLongue }),
  response: z.object({ creneaux: z.array(CreneauApi) }),
  run: async ({ tx, organismeId, query: { du, au, vue, id: sujet } }) => {
    const qui = vue === undefined || sujet === undefined ? null : { vue, id: sujet };
    const lus = await creneauxEntre(tx, organismeId, qui, { debut: du, fin: au });
    return ok({ creneaux: lus.map((un) => ({ ...enTexte(un), formateurs: [...un.formateurs] })) });
  },
});

/** One créneau: who is expected, and where its sheet stands. */
export const apiCreneau = api({
  method: 'GET',
  path: '/creneaux/:creneauId',
  access: 'planning.lire',
  summary: mots.creneau,
  params: Params,
  response: CreneauApi.omit({ formateurs: true }).extend({
    groupeId: texteOuRien,
    moduleId: texteOuRien,
    lienVisio: texteOuRien,
    motifAnnulation: texteOuRien,
    formateurs: z.array(Personne),
    attendus: z.array(Personne),
    feuille: z.object({ etat: z.string(), signatures: z.int() }),
  }),
  run: async ({ tx, organismeId, params }) => {
    const lu = await creneauEntier(tx, organismeId, params.creneauId);
    return lu === null
      ? refuse('CreneauIntrouvable')
      : ok({ ...enTexte(lu), formateurs: [...lu.formateurs], attendus: [...lu.attendus] });
  },
});

/** Places a créneau; the caller makes the id, so that calling again does it once. */
export const apiCreerCreneau = api({
  method: 'POST',
  path: '/creneaux',
  access: 'planning.modifier',
  summary: mots.creerCreneau,
  body: z.object({
    id: id().describe(mots.id),
    sessionId: id(),
    groupeId: idOuRien().describe(mots.groupe),
    ...demandeApi,
    besoin: besoinApi,
    prevenir: z.boolean().default(true).describe(mots.prevenir),
  }),
  response: Fait,
  run: (context, demande) => creerCreneau(context, demande),
});

/** Changes what is named of a créneau; the rest stays. */
export const apiDeplacerCreneau = api({
  method: 'PATCH',
  path: '/creneaux/:creneauId',
  access: 'planning.modifier',
  summary: mots.deplacerCreneau,
  params: Params,
  body: z
    .object({
      debut: instant(),
      fin: instant(),
      modalite: z.enum(MODALITES_CRENEAU),
      moduleId: id().nullable(),
      salleId: id().nullable(),
      formateurIds: z.array(id()).max(20),
    })
    .partial()
    .extend({ besoin: besoinApi, prevenir: z.boolean().default(true).describe(mots.prevenir) }),
  response: Fait,
  run: (context, changements) =>
    deplacerCreneau(context, { creneauId: context.params.creneauId, ...nommes(changements) }),
});

/** Cancels a créneau; it stays known, with its reason. */
export const apiAnnulerCreneau = api({
  method: 'POST',
  path: '/creneaux/:creneauId/annulation',
  access: 'planning.modifier',
  summary: mots.annulerCreneau,
  params: Params,
  body: z.object({
    motif: texte(300).describe(mots.motifAnnulation),
    prevenir: z.boolean().default(true).describe(mots.prevenir),
  }),
  response: Fait,
  run: (context, body) => annulerCreneau(context, { creneauId: context.params.creneauId, ...body }),
});

/** What is absent does not change: a key left undefined would erase it. */
const nommes = <Changements extends object>(changements: Changements): Changements =>
  Object.fromEntries(Object.entries(changements).filter(([, valeur]) => valeur !== undefined)) as Changements;

/** What is no instant has its own sentence; the whole is still checked by the schema. */
const courte = (du: unknown, au: unknown): boolean => {
  if (!(du instanceof Temporal.Instant && au instanceof Temporal.Instant)) return true;
  const heures = du.until(au).total('hours');
  return heures > 0 && heures <= JOURS * 24 + 1;
};
