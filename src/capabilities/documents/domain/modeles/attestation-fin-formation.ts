import { z } from 'zod';
import { natures } from './parties.ts';
import { organisme, personne, signataire } from './parties.ts';
import { jour, ligne, lignes, liste, minutes, texte } from './valeurs.ts';

export const acquis = ['acquis', 'en-cours', 'non-acquis', 'non-evalue'] as const;

/** Attestation that the learner may show (L. 6313-7): objectives, nature, duration and results. */
export const donneesAttestationFinFormation = z.strictObject({
  organisme: organisme.prefault({}),
  signataire: signataire.prefault({}),
  apprenant: personne.prefault({}),
  intitule: ligne,
  nature: z.enum(natures).nullable().default(null),
  objectifs: lignes,
  debut: jour,
  fin: jour,
  dureeMinutes: minutes.nullable().default(null),
  dureePrevueMinutes: minutes.nullable().default(null),
  evaluation: texte,
  resultats: liste(z.strictObject({ competence: ligne, niveau: z.enum(acquis), commentaire: ligne })),
  certification: ligne,
});
