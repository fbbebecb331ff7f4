const choses = (n: number) => (n === 1 ? 'Une chose' : `${n} choses`);

/** Every sentence of `pilotage` that a person reads. */
export const messages = {
  accueil: {
    titre: (prenom: string) => `Bonjour ${prenom}`,
    accroche: (presses: number, tout: number) =>
      tout === 0
        ? 'Voici votre journée.'
        : `${choses(tout)} vous atten${tout > 1 ? 'dent' : 'd'}${presses === 0 || presses === tout ? '.' : `, dont ${presses} à ne pas laisser attendre.`}`,
    attente: 'À faire',
    vide: 'Rien ne vous attend aujourd’hui',
    videAide: 'Quand une signature, un dossier ou une session aura besoin de vous, vous le verrez ici.',
    sansOrganisme: 'Votre compte n’appartient à aucun organisme',
    sansOrganismeAide: 'Demandez une invitation à la direction de votre organisme.',
    administrateur: 'Vous administrez cette instance',
    administrateurAide:
      'Vous tenez les organismes, les comptes, les référentiels et les sauvegardes. Le travail de chaque organisme se fait avec un compte de cet organisme.',
    administrer: 'Administrer l’instance',
  },
  composants: {
    titre: 'Composants',
    accroche: 'Tout ce dont les pages sont faites, avec des données inventées.',
  },
  recherche: {
    titre: 'Rechercher',
    champ: 'Nom, entreprise, formation, session, document',
    bouton: 'Rechercher',
    rien: (mots: string) => `Rien ne correspond à «\u00a0${mots}\u00a0»`,
    rienAide: 'Essayez avec moins de mots, ou seulement le début d’un nom.',
    resultats: (n: number) => (n === 1 ? 'Un résultat' : `${n} résultats`),
    tropCourt: 'Écrivez au moins deux lettres.',
    genre: (genre: string, n: number) => {
      const un = genre.toLowerCase().replace(/s$/u, '');
      return n === 1 ? `1 ${un}` : `${n} ${un}s`;
    },
  },
} as const;
