import { z } from 'zod';
import { id, jour, texte } from '#platform/http/champs.ts';
import { ACTES_SIMPLES } from '../domain/actes.ts';
import type { EvenementParcours, MotifArret } from '../domain/faits.ts';
import { MOTIFS_ARRET } from '../messages.fr.ts';
import { apiFr as words } from '../messages/api.fr.ts';

const MOTIFS = Object.keys(MOTIFS_ARRET) as [MotifArret, ...MotifArret[]];
const base = { id: id().describe(words.idEtape), le: jour().optional() };

/** A step asked by a program. Registering has its own operation. */
export const EtapeApi = z
  .discriminatedUnion('genre', [
    z.object({ ...base, genre: z.enum(ACTES_SIMPLES) }),
    z.object({ ...base, genre: z.literal('periode.changee'), debut: jour(), fin: jour() }),
    z.object({
      ...base,
      genre: z.enum(['parcours.interrompu', 'parcours.abandonne']),
      motif: z.enum(MOTIFS),
    }),
    z.object({ ...base, genre: z.literal('candidature.refusee'), motif: texte(500) }),
    z.object({ ...base, genre: z.literal('certification.obtenue'), partielle: z.boolean().default(false) }),
    z.object({ ...base, genre: z.literal('fait.annule'), faitId: id() }),
  ])
  .transform(({ id: etapeId, le, ...corps }) => ({
    id: etapeId,
    ...(le === undefined ? {} : { le }),
    evenement: evenementDe(corps),
  }));

type Corps =
  | Exclude<EvenementParcours, { genre: 'periode.changee' | 'inscription.enregistree' }>
  | {
      readonly genre: 'periode.changee';
      readonly debut: Temporal.PlainDate;
      readonly fin: Temporal.PlainDate;
    };

function evenementDe(corps: Corps): EvenementParcours {
  if (corps.genre !== 'periode.changee') return corps;
  return { genre: corps.genre, periode: { debut: corps.debut, fin: corps.fin } };
}
