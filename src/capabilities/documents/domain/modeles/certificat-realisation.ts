import { z } from 'zod';
import { natures } from './parties.ts';
import { organisme, personne, signataire } from './parties.ts';
import { jour, ligne, liste, minutes } from './valeurs.ts';

/** Certificate of completion, on the model of the ministry of labour (order of 21 December 2018). */
export const donneesCertificatRealisation = z.strictObject({
  organisme: organisme.prefault({}),
  /** Legal representative who attests. */
  signataire: signataire.prefault({}),
  apprenant: personne.prefault({}),
  entreprise: ligne,
  intitule: ligne,
  nature: z.enum(natures).nullable().default(null),
  debut: jour,
  fin: jour,
  /** Time really done, all ways of teaching together. */
  dureeMinutes: minutes.nullable().default(null),
  /** Distance learning: what was done and the time it is estimated to take. */
  activitesDistance: liste(z.strictObject({ intitule: ligne, dureeMinutes: minutes })),
  /** Paid from a European fund: the evidence is kept longer. */
  fondsEuropeens: z.boolean().default(false),
});
export type DonneesCertificatRealisation = z.infer<typeof donneesCertificatRealisation>;
