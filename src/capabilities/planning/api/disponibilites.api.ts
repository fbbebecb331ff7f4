import { z } from 'zod';
import { facultatif, id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { ok } from '#platform/result.ts';
import { MODALITES_CRENEAU, SANS_BESOIN } from '../domain/demande.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { idsLus } from '../pages/creneau/champs.ts';
import { etudier } from '../pages/creneau/chercher-places.ts';
import { expliquer } from '../pages/creneau/expliquer.ts';
import { enTexte, instant, texteOuRien } from './schemas.ts';

const Salle = z.object({ id: z.string(), nom: z.string(), capacite: z.int() });

/** Says whether a place is free, and what is free nearest; nothing is written. */
export const apiDisponibilites = api({
  method: 'GET',
  path: '/disponibilites',
  access: 'planning.lire',
  summary: mots.disponibilites,
  query: z.object({
    sessionId: id(),
    debut: instant(),
    fin: instant(),
    modalite: z.enum(MODALITES_CRENEAU).default('presentiel'),
    salleId: facultatif(id()),
    groupeId: facultatif(id()).describe(mots.groupe),
    formateurIds: idsLus().describe(mots.formateurs),
    creneauId: facultatif(id()).describe(mots.creneauDeplace),
  }),
  response: z.object({
    libre: z.boolean(),
    refus: z.object({ nom: z.string(), phrase: z.string() }).nullable().describe(mots.refus),
    salles: z.array(Salle).describe(mots.sallesLibres),
    places: z
      .array(z.object({ debut: z.string(), fin: z.string(), salleId: texteOuRien }))
      .describe(mots.places),
  }),
  run: async (context) => {
    const { creneauId, ...demande } = context.query;
    const complete = {
      ...demande,
      id: creneauId ?? context.newId(),
      moduleId: null,
      lienVisio: null,
      intitule: null,
    };
    const { refus, propositions } = await etudier(context, complete, SANS_BESOIN);
    return ok({
      libre: refus === null,
      refus: refus === null ? null : { nom: refus.refus, phrase: expliquer(refus).message },
      salles: [...(propositions?.salles ?? [])],
      places: (propositions?.places ?? []).map((place) => ({
        ...enTexte(place),
        salleId: place.salle?.id ?? null,
      })),
    });
  },
});
