/** Titles of the sections that the pages of persons and companies show. */
export const voletsFr = {
  dossiers: 'Dossiers de formation',
  apprenants: 'Apprenants de l’entreprise',
} as const;
