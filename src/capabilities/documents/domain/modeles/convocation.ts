import { z } from 'zod';
import { lieu } from './action.ts';
import { contact, organisme, personne } from './parties.ts';
import { heure, jour, ligne, lignes, liste, texte } from './valeurs.ts';

export const seance = z.strictObject({
  le: z.iso.date(),
  debut: heure,
  fin: heure,
  sujet: ligne,
  lieu: ligne,
});

/** Convocation: everything that a person needs to arrive on the day, and whom to call (indicator 9). */
export const donneesConvocation = z.strictObject({
  organisme: organisme.prefault({}),
  destinataire: personne.prefault({}),
  intitule: ligne,
  objectifs: lignes,
  debut: jour,
  fin: jour,
  seances: liste(seance, 400),
  formateurs: liste(ligne),
  lieu: lieu.prefault({}),
  lienDistance: ligne,
  evaluation: texte,
  aApporter: lignes,
  restauration: texte,
  accessibilite: texte,
  referentHandicap: contact.prefault({}),
  contact: contact.prefault({}),
  documentsJoints: lignes,
});
