import { z } from 'zod';
import { caseACocher, jour, texte } from '#platform/http/champs.ts';
import { ACTES_SIMPLES } from '../domain/actes.ts';
import type { EvenementParcours, MotifArret } from '../domain/faits.ts';
import { MOTIFS_ARRET } from '../messages.fr.ts';
import { acteFait } from './champs.ts';

export const MOTIFS = Object.keys(MOTIFS_ARRET) as [MotifArret, ...MotifArret[]];

const base = { ...acteFait, le: jour() };

/** A step asked by a form, and the event that it tells. Registering asks for much more: it has its own page. */
export const Etape = z
  .discriminatedUnion('genre', [
    z.object({ ...base, genre: z.enum(ACTES_SIMPLES) }),
    z.object({ ...base, genre: z.literal('periode.changee'), debut: jour(), fin: jour() }),
    z.object({ ...base, genre: z.literal('parcours.interrompu'), motif: z.enum(MOTIFS) }),
    z.object({ ...base, genre: z.literal('parcours.abandonne'), motif: z.enum(MOTIFS) }),
    z.object({ ...base, genre: z.literal('candidature.refusee'), motif: texte(500) }),
    z.object({ ...base, genre: z.literal('certification.obtenue'), partielle: caseACocher() }),
  ])
  .transform(
    ({ _id, le, ...corps }): { id: string; le: Temporal.PlainDate; evenement: EvenementParcours } => {
      if (corps.genre !== 'periode.changee') return { id: _id, le, evenement: corps };
      const { genre, debut, fin } = corps;
      return { id: _id, le, evenement: { genre, periode: { debut, fin } } };
    },
  );
