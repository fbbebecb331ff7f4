import { z } from 'zod';
import { organisme, personne } from './parties.ts';
import { heure, jour, ligne, liste, minutes } from './valeurs.ts';

export const etatsPresence = ['a-signer', 'signe', 'absent', 'excuse'] as const;

/** What is known of one person on one slot. Blank and `a-signer` leave a box to sign on paper. */
export const presence = z.strictObject({
  etat: z.enum(etatsPresence).default('a-signer'),
  /** Server time of the signature, in Paris. */
  signeA: heure.or(z.literal('')).default(''),
  /** How the person proved to be there, e.g. « code de la salle ». */
  methode: ligne,
  retardMinutes: minutes.default(0),
  departAvanceMinutes: minutes.default(0),
});

export const creneauFeuille = z.strictObject({
  le: z.iso.date(),
  debut: heure,
  fin: heure,
  sujet: ligne,
  lieu: ligne,
  formateur: ligne,
  /** Counter-signature of the trainer. */
  validation: presence.prefault({}),
});

const apprenant = personne.extend({ entreprise: ligne, presences: liste(presence, 60) });

/**
 * Attendance sheet, to sign on paper or as the record of signatures given on screen (R. 6313-3: any probative element).
 * `presences[i]` answers `creneaux[i]`; no presence at all is a sheet still to sign.
 */
export const donneesFeuilleEmargement = z
  .strictObject({
    organisme: organisme.prefault({}),
    intitule: ligne,
    session: ligne,
    groupe: ligne,
    debut: jour,
    fin: jour,
    creneaux: liste(creneauFeuille, 60),
    apprenants: liste(apprenant, 300),
  })
  .refine(({ creneaux, apprenants }) =>
    apprenants.every(({ presences }) => presences.length === 0 || presences.length === creneaux.length),
  );
