/** Les mots de la page des conflits. */
export const conflits = {
  titre: 'Conflits',
  onglet: 'Conflits',
  accroche:
    'Ce qu’une inscription ou une indisponibilité, arrivée après coup, a rendu impossible dans les soixante jours.',
  legende: 'Conflits des soixante prochains jours',
  colonnes: { qui: 'Qui', quand: 'Quand', creneau: 'Créneau', cause: 'Ce qui gêne' },
  natures: {
    personne: 'Attendue deux fois',
    formateur: 'Formateur indisponible',
    salle: 'Salle indisponible',
  },
  vide: 'Aucun conflit',
  videAide: 'Personne n’est attendu à deux endroits, et personne n’est prévu quand il n’est pas là.',
  fichier: 'conflits',
};
