import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, words } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { creerEntreprise } from '../actions/creer-entreprise.ts';
import type { Entreprise } from '../domain/entreprise.ts';
import { messages } from '../messages.fr.ts';
import { entrepriseParId } from '../persistence/entreprises.store.ts';
import { TRIS } from '../queries/curseur.ts';
import { pageDEntreprises } from '../queries/liste-entreprises.query.ts';
import { champsEntreprise } from '../schemas.ts';

const mots = messages.api;
const texte = z.string().nullable();

const EntrepriseLue = z.object({
  id: z.string(),
  siret: z.string(),
  raisonSociale: z.string(),
  enseigne: texte,
  naf: texte,
  idcc: texte,
  effectif: z.int().nullable(),
  opco: texte,
  adresse: texte,
  codePostal: texte,
  ville: texte,
  telephone: texte,
  courriel: texte,
  archivee: z.boolean(),
});

/** Companies by pages, as the list shows them. */
export const apiEntreprises = api({
  method: 'GET',
  path: '/entreprises',
  access: 'annuaire.lire',
  summary: mots.entreprises,
  query: z.object({
    q: words(),
    etat: z.enum(['actives', 'archivees']).default('actives'),
    tri: z.enum(TRIS).default('nom'),
    apres: cursor(),
  }),
  response: z.object({ entreprises: z.array(EntrepriseLue), suivant: texte }),
  run: async (context) => {
    const { apres, ...filtre } = context.query;
    const { rows, next } = await pageDEntreprises(context.tx, context.organismeId, filtre, apres);
    return ok({ entreprises: rows.map(reponse), suivant: next });
  },
});

/** One company. */
export const apiEntreprise = api({
  method: 'GET',
  path: '/entreprises/:entrepriseId',
  access: 'annuaire.lire',
  summary: mots.entreprise,
  params: z.object({ entrepriseId: id() }),
  response: EntrepriseLue,
  run: async ({ tx, organismeId, params }) => {
    const entreprise = await entrepriseParId(tx, organismeId, params.entrepriseId);
    return entreprise === null ? refuse('EntrepriseInconnue') : ok(reponse(entreprise));
  },
});

/** Adds a company; the caller makes the id, so that calling again does it once. */
export const apiCreerEntreprise = api({
  method: 'POST',
  path: '/entreprises',
  access: 'annuaire.modifier',
  summary: mots.creerEntreprise,
  // A program sends a number, a form a text.
  body: z.object({
    id: id(),
    ...champsEntreprise,
    effectif: z.preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      champsEntreprise.effectif,
    ),
  }),
  response: z.object({ entrepriseId: z.string(), dejaFaite: z.boolean() }),
  run: (context, entreprise) => creerEntreprise(context, entreprise),
});

const reponse = (entreprise: Entreprise): z.input<typeof EntrepriseLue> => ({
  ...entreprise,
  archivee: entreprise.archiveeLe !== null,
});
