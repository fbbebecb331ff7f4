import { z } from 'zod';
import { organisme } from './parties.ts';
import { jour, ligne, liste, texte } from './valeurs.ts';

/** What may be amended: contracts, signed by both. */
export const typesModifiables = ['convention', 'contrat-individuel'] as const;

/** Amendment to a signed convention or individual contract: what changes, from when; all the rest stays. */
export const donneesAvenant = z.strictObject({
  organisme: organisme.prefault({}),
  /** The document that it changes. */
  origine: z
    .strictObject({
      type: z.enum(typesModifiables).nullable().default(null),
      numero: ligne,
      etabliLe: jour,
      intitule: ligne,
    })
    .prefault({}),
  /** Rank among the amendments of that document, from 1. */
  rang: z.int().min(1).max(1000).default(1),
  /** The other party, and who signs for it. */
  partie: z.strictObject({ nom: ligne, signataire: ligne, qualite: ligne }).prefault({}),
  motif: texte,
  effetLe: jour,
  modifications: liste(z.strictObject({ objet: ligne, avant: texte, apres: texte }), 100),
});
export type DonneesAvenant = z.infer<typeof donneesAvenant>;
