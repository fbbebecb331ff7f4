/** The roles, as people call them. */
export const roles = {
  direction: 'Direction',
  responsable_pedagogique: 'Responsable pédagogique',
  assistant: 'Assistant de formation',
  formateur: 'Formateur',
  referent_handicap: 'Référent handicap',
  referent_qualite: 'Référent qualité',
  apprenant: 'Apprenant',
  entreprise: 'Entreprise ou tuteur',
  auditeur: 'Auditeur',
} as const;
