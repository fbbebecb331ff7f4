import { z } from 'zod';
import { volumes } from './action.ts';
import { client, organisme, personne, signataire } from './parties.ts';
import { jour, ligne, lignes, liste, minutes, texte } from './valeurs.ts';

export const etape = z.strictObject({
  intitule: ligne,
  modalite: ligne,
  debut: jour,
  fin: jour,
  dureeMinutes: minutes.default(0),
  evaluation: ligne,
});

/** Module left out of the path because the person already masters it (positioning, indicator 8). */
export const dispense = z.strictObject({ intitule: ligne, motif: ligne, dureeMinutes: minutes.default(0) });

/** Individual path agreed by the learner, the training organisation and, where there is one, the company. */
export const donneesProtocoleIndividuel = z.strictObject({
  organisme: organisme.prefault({}),
  apprenant: personne.prefault({}),
  entreprise: client.nullable().default(null),
  referent: signataire.prefault({}),
  intitule: ligne,
  objectifs: lignes,
  positionnement: texte,
  debut: jour,
  fin: jour,
  volumes: volumes.prefault({}),
  etapes: liste(etape),
  dispenses: liste(dispense),
  amenagements: texte,
  moyens: lignes,
  accompagnement: texte,
  suivi: texte,
  evaluation: texte,
  engagements: lignes,
});
