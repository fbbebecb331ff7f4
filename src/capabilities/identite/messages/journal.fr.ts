/** The journal of an organisme. */
export const journal = {
  titre: 'Journal',
  accroche:
    'Tout ce qui a été fait dans votre organisme\u00a0: quoi, par qui, quand. Personne ne peut le modifier.',
  aide: 'Tout ce qui a été fait, par qui, quand',
  efface: 'Contenu effacé',
  fichier: 'journal',
  objet: 'Sujet',
  tous: 'Tous',
  auteur: 'Auteur',
  du: 'Du',
  au: 'Au',
  fait: 'Fait',
  date: 'Date',
  type: 'Type',
  numero: 'Numéro',
  vide: 'Aucun fait ne correspond',
  videAide: 'Changez les filtres.',
  cle: (nom: string) => `Clé d’API ${nom}`,
  auteurs: {
    compte: 'Compte supprimé',
    lien: 'Par un lien envoyé',
    cle: 'Clé d’API',
    systeme: 'Automatique',
  },
} as const;
