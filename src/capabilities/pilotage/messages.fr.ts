/** Every sentence of `pilotage` that a person reads. */
export const messages = {
  accueil: {
    titre: (prenom: string) => `Bonjour ${prenom}`,
    accroche: 'Ce qui vous attend aujourd’hui.',
    attente: 'À faire',
    vide: 'Rien ne vous attend aujourd’hui',
    videAide: 'Quand une signature, un dossier ou une session aura besoin de vous, vous le verrez ici.',
    sansOrganisme:
      'Votre compte n’appartient à aucun organisme. Demandez une invitation à la direction de votre organisme.',
    aussi: 'Vous pouvez aussi',
  },
  recherche: {
    titre: 'Rechercher',
    champ: 'Nom, entreprise, formation, session, document',
    bouton: 'Rechercher',
    rien: (mots: string) => `Rien ne correspond à «\u00a0${mots}\u00a0»`,
    rienAide: 'Essayez avec moins de mots, ou seulement le début d’un nom.',
    resultats: (n: number) => (n === 1 ? 'Un résultat' : `${n} résultats`),
    tropCourt: 'Écrivez au moins deux lettres.',
    colonnes: { nom: 'Nom', genre: 'Genre', detail: 'Détail' },
  },
} as const;
