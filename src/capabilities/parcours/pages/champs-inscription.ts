import { z } from 'zod';
import { euros, facultatif, texteOptionnel } from '#platform/http/champs.ts';
import { TYPES_STAGIAIRE } from '../domain/codes-bpf.ts';

const TYPES = TYPES_STAGIAIRE.lignes.map(({ code }) => code);

/** For whom and how a formation is followed, payers left out. */
export const champsInscription = {
  entreprise: texteOptionnel(200),
  tuteur: texteOptionnel(200),
  typeStagiaire: z
    .string()
    .optional()
    .transform((value) => TYPES.find((code) => code === value) ?? null),
  prix: facultatif(euros()),
};
