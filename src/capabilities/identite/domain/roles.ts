/** The roles of a member in an organisme. The administrator of the instance is not a member: see `administrateur`. */
export const ROLES = [
  'direction',
  'responsable_pedagogique',
  'assistant',
  'formateur',
  'referent_handicap',
  'referent_qualite',
  'apprenant',
  'entreprise',
  'auditeur',
] as const;

export type Role = (typeof ROLES)[number];

/** Everyone who works for the organisme. */
export const EQUIPE = [
  'direction',
  'responsable_pedagogique',
  'assistant',
  'formateur',
  'referent_handicap',
  'referent_qualite',
] as const;

/** Those who run the administration of training. */
export const GESTION = ['direction', 'responsable_pedagogique', 'assistant'] as const;
