import { z } from 'zod';
import { action } from './action.ts';
import { contact, organisme } from './parties.ts';
import { lignes, ligne, liste, texte } from './valeurs.ts';

/** Result shown to the public, with its method (indicator 2). */
export const indicateur = z.strictObject({ libelle: ligne, valeur: ligne, methode: texte });

/** Programme given to the public and to the learner before registration (L. 6353-8, indicator 1). */
export const donneesProgramme = z.strictObject({
  organisme: organisme.prefault({}),
  action: action.prefault({}),
  delaiAcces: texte,
  modalitesAcces: texte,
  tarif: texte,
  financements: lignes,
  accessibilite: texte,
  referentHandicap: contact.prefault({}),
  contact: contact.prefault({}),
  debouches: lignes,
  suites: lignes,
  equivalences: texte,
  indicateurs: liste(indicateur),
});
