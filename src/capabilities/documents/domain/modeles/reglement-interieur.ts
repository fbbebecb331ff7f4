import { z } from 'zod';
import { contact, organisme } from './parties.ts';
import { jour, ligne, lignes, liste, texte } from './valeurs.ts';

/** Internal rules of the training organisation (L. 6352-3, R. 6352-1 to R. 6352-15). */
export const donneesReglementInterieur = z.strictObject({
  organisme: organisme.prefault({}),
  /** Teaches apprentices: the way the improvement council works is then part of the rules (R. 6231-5). */
  apprentissage: z.boolean().default(false),
  conseilPerfectionnement: texte,
  /** Some sessions exceed 500 hours: delegates are elected (R. 6352-9). */
  sessionsLongues: z.boolean().default(false),
  sites: liste(z.strictObject({ nom: ligne, consignes: texte })),
  santeSecurite: lignes,
  discipline: lignes,
  sanctions: lignes,
  representation: texte,
  contactSignalement: contact.prefault({}),
  adopteLe: jour,
  enVigueurLe: jour,
});
export type DonneesReglementInterieur = z.infer<typeof donneesReglementInterieur>;
