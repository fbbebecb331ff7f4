/** Whom a survey asks, and about what (indicators 30 and 33). */
export const GENRES = [
  'a_chaud',
  'a_froid',
  'formateur',
  'entreprise',
  'financeur',
  'enseignements',
] as const;
export type Genre = (typeof GENRES)[number];

/** How many months after the end of the session: at once, or later for what the training has changed. */
export type Mois = 0 | 3 | 6;

/** Answers to this kind are held without any link to who gave them. */
export const estAnonyme = (genre: Genre): boolean => genre === 'enseignements';

/** Under this many answers, what an anonymous evaluation says is shown to nobody. */
export const SEUIL_ANONYMAT = 5;

/** Days to answer. */
export const DUREE_JOURS = 30;

/** Reminders, in days after the opening; never more than these two. */
export const RELANCES = [3, 10] as const;

/** Under this share of answers, a campaign that is over is said to be low. */
export const RETOUR_FAIBLE = 0.3;

/** Under this mean note, from 1 to 4, a campaign is said to be low. */
export const NOTE_FAIBLE = 2.5;
