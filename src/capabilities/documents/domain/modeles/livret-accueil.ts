import { z } from 'zod';
import { lieu } from './action.ts';
import { contact, organisme } from './parties.ts';
import { ligne, lignes, liste, texte } from './valeurs.ts';

/** Welcome booklet: who, where, rights and duties, whom to turn to (indicators 9, 12 and 15). */
export const donneesLivretAccueil = z.strictObject({
  organisme: organisme.prefault({}),
  bienvenue: texte,
  presentation: texte,
  equipe: liste(contact, 60),
  lieux: liste(lieu),
  horaires: texte,
  deroulement: texte,
  moyens: lignes,
  evaluation: texte,
  presence: texte,
  santeSecurite: lignes,
  droits: lignes,
  devoirs: lignes,
  accessibilite: texte,
  referentHandicap: contact.prefault({}),
  /** Violence, harassment, discrimination: whom to warn, how, in how long. */
  signalement: texte,
  contactSignalement: contact.prefault({}),
  reclamations: texte,
  donneesPersonnelles: texte,
  /** Only for apprentices: blank otherwise. */
  apprentissage: z
    .strictObject({
      statut: texte,
      maitreApprentissage: texte,
      mediateur: contact.prefault({}),
      inspectionTravail: contact.prefault({}),
      rupture: texte,
      aides: lignes,
      mobilite: contact.prefault({}),
      mineurs: texte,
    })
    .nullable()
    .default(null),
  contactsUtiles: liste(z.strictObject({ nom: ligne, detail: ligne })),
});
export type DonneesLivretAccueil = z.infer<typeof donneesLivretAccueil>;
