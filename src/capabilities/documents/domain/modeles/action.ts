import { z } from 'zod';
import { adresse, natures } from './parties.ts';
import { jour, ligne, lignes, liste, minutes, texte } from './valeurs.ts';

/** Minutes by way of teaching; `foad` is self-paced distance learning, in estimated time. */
export const volumes = z.strictObject({
  presentiel: minutes.default(0),
  distanceSynchrone: minutes.default(0),
  foad: minutes.default(0),
  entreprise: minutes.default(0),
});

export const module = z.strictObject({ intitule: ligne, contenu: lignes, dureeMinutes: minutes.default(0) });

export const lieu = z.strictObject({
  nom: ligne,
  adresse: adresse.prefault({}),
  acces: texte,
  accessibilite: texte,
});

/** Trainer, with the diplomas, titles or references that the individual contract must state (L. 6353-4, 4°). */
export const formateur = z.strictObject({ nom: ligne, titres: ligne });

export const certification = z.strictObject({
  code: ligne,
  intitule: ligne,
  certificateur: ligne,
  niveau: ligne,
  /** End of the registration in the RNCP or the RS. */
  echeance: jour,
  blocs: lignes,
});

/** Organisation of what is taught at a distance (D. 6313-3-1). */
export const distance = z.strictObject({
  assistance: texte,
  activites: liste(z.strictObject({ intitule: ligne, dureeMinutes: minutes })),
  evaluations: texte,
});

/** What is taught, to whom, how, for how long and to what end. Shared by the documents. */
export const action = z.strictObject({
  intitule: ligne,
  nature: z.enum(natures).nullable().default(null),
  objectifs: lignes,
  modules: liste(module),
  publicVise: texte,
  prerequis: texte,
  volumes: volumes.prefault({}),
  /** Share of the teaching given at a distance, in percent, as the catalogue computes it (D. 6353-1, I, 1°). */
  tauxDistance: z.number().min(0).max(100).nullable().default(null),
  debut: jour,
  fin: jour,
  horaires: texte,
  lieux: liste(lieu),
  formateurs: liste(formateur),
  deroulement: texte,
  moyensPedagogiques: lignes,
  moyensTechniques: lignes,
  suivi: texte,
  evaluation: texte,
  sanction: texte,
  distance: distance.prefault({}),
  certification: certification.nullable().default(null),
});
