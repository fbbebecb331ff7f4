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

/** What each role is for, in one line. */
export const rolesEnBref = {
  direction: 'Tout voir, choisir les membres et les réglages',
  responsable_pedagogique: 'Formations, sessions, dossiers et planning',
  assistant: 'Inscriptions, documents et planning au quotidien',
  formateur: 'Ses créneaux et ses apprenants',
  referent_handicap: 'Aménagements des personnes en situation de handicap',
  referent_qualite: 'Indicateurs, preuves et journal',
  apprenant: 'Son propre parcours',
  entreprise: 'Les apprenants que l’entreprise emploie ou accompagne',
  auditeur: 'Lecture seule, pour un contrôle',
} as const;
