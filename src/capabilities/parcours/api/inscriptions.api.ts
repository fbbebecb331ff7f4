import { z } from 'zod';
import { modulesDeFormation, pourCent } from '#capabilities/catalogue/index.ts';
import { today } from '#platform/clock.ts';
import { id, jour } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { ok, refuse } from '#platform/result.ts';
import { ajouterEtape } from '../actions/ajouter-etapes.ts';
import { inscrire } from '../actions/inscrire.ts';
import { parcoursIndividuel } from '../domain/parcours-individuel.ts';
import { apiFr as words } from '../messages/api.fr.ts';
import { dossierPedagogique } from '../queries/dossier-pedagogique.query.ts';
import { financementsDe } from '../queries/financements.query.ts';
import { type Inscription, inscriptionParId, inscriptionsDeSession } from '../queries/inscriptions.query.ts';
import { sessionParId } from '../queries/session-par-id.query.ts';
import { EtapeApi } from './etape.schema.ts';
import { Financement, genreEtape, idOuRien, Minutes, statut, typeStagiaire } from './schemas.ts';

const texteOuRien = z.string().nullable();
const Params = z.object({ inscriptionId: id() });

const InscriptionLue = z.object({
  id: z.string(),
  sessionId: z.string(),
  personneId: z.string(),
  nom: z.string(),
  prenom: z.string(),
  entrepriseId: texteOuRien,
  tuteurId: texteOuRien,
  typeStagiaire: typeStagiaire.nullable(),
  statut,
});

const Dossier = InscriptionLue.extend({
  etapes: z.array(
    z.object({
      id: z.string(),
      genre: genreEtape,
      le: z.string(),
      connuLe: z.string(),
      donnees: z.record(z.string(), z.unknown()).describe(words.etapeDonnees),
      annule: texteOuRien.describe(words.annule),
    }),
  ),
  financement: z
    .object({ prixCentimes: z.int().nullable().describe(words.prixCentimes), parts: z.array(Financement) })
    .optional(),
});

/** The files of a session, with the status of today. */
export const apiInscriptions = api({
  method: 'GET',
  path: '/sessions/:sessionId/inscriptions',
  access: 'inscription.lire',
  summary: words.inscriptions,
  params: z.object({ sessionId: id() }),
  response: z.object({ inscriptions: z.array(InscriptionLue) }),
  run: async ({ tx, organismeId, clock, params }) => {
    const session = await sessionParId(tx, organismeId, params.sessionId);
    if (session === null) return refuse('SessionIntrouvable');
    const inscriptions = await inscriptionsDeSession(tx, organismeId, session.id, today(clock));
    return ok({ inscriptions: [...inscriptions] });
  },
});

/** One file: its steps, and its payers for those who may see money. */
export const apiInscription = api({
  method: 'GET',
  path: '/inscriptions/:inscriptionId',
  access: 'inscription.lire',
  summary: words.inscription,
  params: Params,
  response: Dossier,
  run: async (context) => {
    const { tx, organismeId, clock, params } = context;
    const dossier = await inscriptionParId(tx, organismeId, params.inscriptionId, today(clock));
    if (dossier === null) return refuse('InscriptionIntrouvable');
    const parts = context.can('inscription.financer')
      ? [...(await financementsDe(tx, organismeId, dossier.id))]
      : null;
    return ok({
      ...dossier,
      etapes: dossier.etapes.map(etapeLue),
      ...(parts === null ? {} : { financement: { prixCentimes: dossier.prixCentimes, parts } }),
    });
  },
});

const etapeLue = ({ type, donnees, ...etape }: Inscription['etapes'][number]) => ({
  ...etape,
  genre: type,
  donnees: { ...donnees },
});

/** Registers a person; the caller makes the id, so that calling again does it once. */
export const apiInscrire = api({
  method: 'POST',
  path: '/sessions/:sessionId/inscriptions',
  access: 'inscription.modifier',
  summary: words.inscrire,
  params: z.object({ sessionId: id() }),
  body: z.object({
    id: id().describe(words.idEtape),
    personneId: id(),
    entrepriseId: idOuRien(),
    tuteurId: idOuRien(),
    typeStagiaire: typeStagiaire.nullable().default(null),
    financements: z.array(Financement).max(20).default([]),
    prixCentimes: z.int().min(0).max(100_000_000).nullable().default(null).describe(words.prixCentimes),
    le: jour().optional(),
    debut: jour().optional(),
    fin: jour().optional(),
  }),
  response: z.object({ id: z.string() }),
  run: (context, { le, debut, fin, ...demande }) =>
    inscrire(context, {
      ...demande,
      sessionId: context.params.sessionId,
      ...(le === undefined ? {} : { le }),
      ...(debut === undefined || fin === undefined ? {} : { periode: { debut, fin } }),
    }),
});

/** Adds one step to a file. */
export const apiAjouterEtape = api({
  method: 'POST',
  path: '/inscriptions/:inscriptionId/etapes',
  access: 'inscription.modifier',
  summary: words.ajouterEtape,
  params: Params,
  body: EtapeApi,
  response: z.object({ id: z.string() }),
  run: (context, etape) => ajouterEtape(context, { ...etape, inscriptionId: context.params.inscriptionId }),
});

/** The path of a person: what becomes of each module, and the hours that follow. */
export const apiParcours = api({
  method: 'GET',
  path: '/inscriptions/:inscriptionId/parcours',
  access: 'inscription.lire',
  summary: words.parcours,
  params: Params,
  response: z.object({
    modules: z.array(
      z.object({
        moduleId: z.string(),
        intitule: z.string(),
        genre: z.enum(['conserve', 'allege', 'dispense', 'ajoute']),
        prevus: Minutes,
        volumes: Minutes,
      }),
    ),
    prevus: Minutes,
    volumes: Minutes,
    distancePourCent: z.number().nullable(),
    conclu: z.boolean(),
  }),
  run: async ({ tx, organismeId, params }) => {
    const dossier = await dossierPedagogique(tx, organismeId, params.inscriptionId);
    if (dossier === null) return refuse('InscriptionIntrouvable');
    const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
    const { lignes, prevus, volumes, distance } = parcoursIndividuel(modules, dossier.decisions);
    return ok({
      modules: [...lignes],
      prevus,
      volumes,
      distancePourCent: pourCent(distance),
      conclu: dossier.positionneLe !== null,
    });
  },
});
