import { z } from 'zod';
import { caseACocher, id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, words } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { ajouterPersonne } from '../actions/ajouter-personne.ts';
import type { Personne } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import { personneParId } from '../persistence/personnes.store.ts';
import { TRIS } from '../queries/curseur.ts';
import { pageDePersonnes } from '../queries/liste-personnes.query.ts';
import { champsPersonne } from '../schemas.ts';

const mots = messages.api;
const texte = z.string().nullable();

const PersonneLue = z.object({
  id: z.string(),
  prenom: z.string(),
  nomNaissance: z.string(),
  nomUsage: texte,
  courriel: texte,
  telephone: texte,
  ville: texte,
  referenceExterne: texte,
  archivee: z.boolean(),
  fusionneeDans: texte,
  etatCivil: z
    .object({ dateNaissance: texte, adresse: texte, codePostal: texte, commune: texte })
    .optional()
    .describe(mots.etatCivil),
});

/** Persons by pages, as the list shows them. */
export const apiPersonnes = api({
  method: 'GET',
  path: '/personnes',
  access: 'annuaire.lire',
  summary: mots.personnes,
  query: z.object({
    q: words(),
    etat: z.enum(['actives', 'archivees']).default('actives'),
    tri: z.enum(TRIS).default('nom'),
    apres: cursor(),
  }),
  response: z.object({ personnes: z.array(PersonneLue), suivant: texte }),
  run: async (context) => {
    const { apres, ...filtre } = context.query;
    const { rows, next } = await pageDePersonnes(context.tx, context.organismeId, filtre, apres);
    const etatCivil = context.can('annuaire.lire_etat_civil');
    return ok({ personnes: rows.map((row) => reponse(row, etatCivil)), suivant: next });
  },
});

/** One person. */
export const apiPersonne = api({
  method: 'GET',
  path: '/personnes/:personneId',
  access: 'annuaire.lire',
  summary: mots.personne,
  params: z.object({ personneId: id() }),
  response: PersonneLue,
  run: async (context) => {
    const personne = await personneParId(context.tx, context.organismeId, context.params.personneId);
    if (personne === null) return refuse('PersonneInconnue');
    return ok(reponse(personne, context.can('annuaire.lire_etat_civil')));
  },
});

/** Adds a person; the caller makes the id, so that calling again does it once. */
export const apiCreerPersonne = api({
  method: 'POST',
  path: '/personnes',
  access: 'annuaire.modifier',
  summary: mots.creerPersonne,
  body: z.object({ id: id(), ...champsPersonne, autre: caseACocher().describe(mots.autre) }),
  response: z.object({ personneId: z.string(), dejaFaite: z.boolean() }),
  run: (context, { autre, ...personne }) => ajouterPersonne(context, personne, autre),
});

function reponse(personne: Personne, avecEtatCivil: boolean): z.input<typeof PersonneLue> {
  const { dateNaissance, adresse, codePostal, commune, archiveeLe, ...reste } = personne;
  const etatCivil = { dateNaissance, adresse, codePostal, commune };
  return { ...reste, archivee: archiveeLe !== null, ...(avecEtatCivil ? { etatCivil } : {}) };
}
