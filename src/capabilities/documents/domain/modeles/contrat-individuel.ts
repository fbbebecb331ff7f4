import { z } from 'zod';
import { action } from './action.ts';
import { cocontractant, organisme } from './parties.ts';
import { prix } from './prix.ts';
import { jour, ligne, liste, texte } from './valeurs.ts';

/** How the contract is signed: it sets the time to withdraw. */
export const lieuxDeConclusion = ['organisme', 'distance', 'hors-etablissement'] as const;

/** Contract with a person who pays for his or her own training (L. 6353-3 to L. 6353-7). */
export const donneesContratIndividuel = z.strictObject({
  organisme: organisme.prefault({}),
  stagiaire: cocontractant.prefault({}),
  action: action.prefault({}),
  /** Number of trainees of the session (L. 6353-4, 1°). */
  effectif: z
    .strictObject({ minimum: z.int().min(0).default(0), maximum: z.int().min(0).default(0) })
    .prefault({}),
  prix: prix.prefault({}),
  conclusion: z.enum(lieuxDeConclusion).default('organisme'),
  /** Day on which both parties sign: the time to withdraw starts then. */
  signeLe: jour,
  /** What is due when the training stops early or the trainee leaves (L. 6353-4, 5°). */
  cessationAnticipee: texte,
  abandon: texte,
  litiges: texte,
  annexes: liste(ligne, 20),
});
export type DonneesContratIndividuel = z.infer<typeof donneesContratIndividuel>;
