/** Words that the screens of this capability share. */
export const communFr = {
  qualite: 'Amélioration',
  onglets: {
    label: 'Amélioration continue',
    indicateurs: 'Indicateurs',
    reclamations: 'Réclamations',
    incidents: 'Incidents',
    actions: 'Plan d’amélioration',
    risques: 'Risques',
    veille: 'Veille',
  },
  choisirPersonne: 'Choisir une personne',
  choixRequis: 'Choisissez une réponse.',
} as const;
