/** The inbox of notices. */
export const avis = {
  titre: 'Mes avis',
  accroche: 'Ce qui vous concerne, dans tous vos organismes.',
  toutLire: 'Tout marquer comme lu',
  toutLu: 'Tous vos avis sont marqués comme lus.',
  vide: 'Aucun avis',
  videAide: 'Vous verrez ici ce qui change dans vos sessions, vos dossiers et vos documents.',
  derniers: 'Vos nouveaux avis',
  tous: 'Tous les avis',
  nouveau: 'Nouveau',
  ouvrir: 'Ouvrir',
  colonnes: { avis: 'Avis', organisme: 'Organisme', date: 'Reçu', acte: 'Acte' },
  reglage: {
    titre: 'Mes avis par courrier électronique',
    question: 'Quand voulez-vous recevoir vos avis non lus\u00a0?',
    frequences: {
      immediat: 'Tout de suite',
      quotidien: 'Une fois par jour, le matin',
      hebdomadaire: 'Une fois par semaine, le lundi matin',
      jamais: 'Jamais',
    },
    bouton: 'Enregistrer',
  },
  regle: 'Votre choix est enregistré.',
  courriel: {
    sujet: (nombre: number) =>
      nombre === 1 ? 'Vous avez un nouvel avis' : `Vous avez ${nombre} nouveaux avis`,
    entree: (nombre: number) =>
      nombre === 1
        ? 'Voici ce que vous n’avez pas encore lu\u00a0:'
        : `Voici les ${nombre} avis que vous n’avez pas encore lus\u00a0:`,
    ligne: (titre: string, organisme: string | null) =>
      organisme === null ? `• ${titre}` : `• ${titre} (${organisme})`,
    encore: (nombre: number) => `… et ${nombre} autre${nombre > 1 ? 's' : ''}.`,
    regler:
      'Vous pouvez choisir de recevoir ces messages moins souvent : le réglage est en bas de la page « Mes avis ».',
    bouton: 'Voir mes avis',
  },
} as const;
