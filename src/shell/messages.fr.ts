/** Words of the frame around every page. */
export const shellMessages = {
  marque: 'Ancrage',
  roles: {
    direction: 'Direction',
    responsable_pedagogique: 'Responsable pédagogique',
    assistant: 'Assistant de formation',
    formateur: 'Formateur',
    referent_handicap: 'Référent handicap',
    referent_qualite: 'Référent qualité',
    apprenant: 'Apprenant',
    entreprise: 'Entreprise ou tuteur',
    auditeur: 'Auditeur',
    admin_instance: 'Administrateur de l’instance',
  } as Readonly<Record<string, string>>,
  liensPublics: [
    { href: '/catalogue', label: 'Nos formations' },
    { href: '/connexion', label: 'Se connecter' },
  ],
  liensConnecte: [
    { href: '/catalogue', label: 'Nos formations' },
    { href: '/', label: 'Mon espace' },
  ],
  reclamer: { href: '/reclamer', label: 'Faire une réclamation' },
  reglages: { href: '/reglages', label: 'Réglages de l’organisme' },
  instance: { href: '/instance', label: 'Administrer l’instance' },
  compte: [
    { href: '/compte', label: 'Mon compte' },
    { href: '/compte/affichage', label: 'Affichage' },
    { href: '/aide', label: 'Aide' },
  ],
} as const;
