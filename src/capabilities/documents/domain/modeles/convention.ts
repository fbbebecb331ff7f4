import { z } from 'zod';
import { action } from './action.ts';
import { client, organisme, personne } from './parties.ts';
import { financeur, prix } from './prix.ts';
import { ligne, liste, texte } from './valeurs.ts';

/** Convention between the buyer and the training organisation (L. 6353-1, D. 6353-1). */
export const donneesConvention = z.strictObject({
  organisme: organisme.prefault({}),
  client: client.prefault({}),
  beneficiaires: liste(personne),
  action: action.prefault({}),
  prix: prix.prefault({}),
  financeurs: liste(financeur),
  /** What is due when the action stops early or never starts. */
  dedit: texte,
  litiges: texte,
  /** Documents joined, e.g. « Programme détaillé ». */
  annexes: liste(ligne, 20),
});
export type DonneesConvention = z.infer<typeof donneesConvention>;
