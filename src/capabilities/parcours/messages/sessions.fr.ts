import type { EtatSession } from '../domain/session.ts';

export const ETATS: Readonly<Record<EtatSession, string>> = {
  prevue: 'Prévue',
  confirmee: 'Confirmée',
  enCours: 'En cours',
  terminee: 'Terminée',
  annulee: 'Annulée',
};

export const sessionsFr = {
  liste: {
    titre: 'Sessions',
    accroche: 'Chaque session est une formation, entre deux dates, pour un groupe.',
    nouvelle: 'Ouvrir une session',
    legende: 'Liste des sessions',
    fichier: 'sessions',
    recherche: 'Rechercher',
    rechercheAide: 'Nom, code ou formation',
    formation: 'Formation',
    toutes: 'Toutes',
    etat: 'État',
    tous: 'Tous',
    du: 'En cours ou à venir à partir du',
    au: 'Qui commencent au plus tard le',
    colonnes: {
      session: 'Session',
      code: 'Code',
      formation: 'Formation',
      debut: 'Dates',
      premierJour: 'Premier jour',
      dernierJour: 'Dernier jour',
      inscrits: 'Inscrits',
      places: 'Places',
      etat: 'État',
      responsable: 'Responsable',
    },
    inscrits: (inscrits: number, capacite: number | null) =>
      capacite === null ? String(inscrits) : `${inscrits} sur ${capacite}`,
    vide: 'Aucune session',
    videAide: 'Ouvrez une session d’une formation du catalogue\u00a0: vous pourrez y inscrire des personnes.',
    videFiltre: 'Aucune session ne répond à ces filtres.',
  },
  formulaire: {
    creer: 'Ouvrir une session',
    modifier: 'Modifier la session',
    formation: 'Formation',
    sansFormation:
      'Il n’y a pas encore de formation au catalogue. Créez-en une, puis revenez ouvrir sa session.',
    versCatalogue: 'Créer une formation',
    intitule: 'Nom de la session',
    intituleAide: 'Laissez vide pour reprendre le nom de la formation.',
    code: 'Code',
    codeAide: 'Court et unique. Laissez vide\u00a0: il sera fait du code de la formation et du mois.',
    debut: 'Premier jour',
    fin: 'Dernier jour',
    capacite: 'Nombre de places',
    capaciteAide: 'Laissez vide s’il n’y a pas de limite.',
    alternance: 'Session en alternance, avec des périodes en entreprise',
    responsable: 'Responsable',
    personne: 'Personne',
    lienVisio: 'Lien de visioconférence',
    lienVisioAide: 'Adresse complète, qui commence par https://',
    lienInvalide: 'Écrivez une adresse complète, qui commence par https://',
    enregistrer: 'Enregistrer',
    dates: 'Dates et places',
    datesAide:
      'Si vous changez les dates, la période de chaque personne qui suit toute la session change aussi. Son dossier le dira.',
    organisation: 'Organisation',
  },
  faite: 'La session est ouverte. Vous pouvez inscrire des personnes.',
  modifiee: (periodes: number) =>
    periodes === 0
      ? 'La session est modifiée.'
      : `La session est modifiée. La période de ${periodes} personne${periodes > 1 ? 's' : ''} a changé aussi.`,
  etats: {
    confirmee: 'La session est confirmée.',
    deconfirmee: 'La session est de nouveau à confirmer.',
    annulee: 'La session est annulée. Prévenez les personnes inscrites.',
    retablie: 'La session est rétablie.',
  },
  fiche: {
    sessions: 'Sessions',
    inscrire: 'Inscrire une personne',
    modifier: 'Modifier',
    confirmer: 'Confirmer la session',
    deconfirmer: 'Revenir à «\u00a0prévue\u00a0»',
    annuler: 'Annuler la session…',
    annulerBouton: 'Annuler la session',
    motif: 'Pourquoi la session est annulée',
    retablir: 'Rétablir la session',
    annuleeTitre: 'Cette session est annulée',
    annulee: (motif: string, reste: number) =>
      reste === 0
        ? `Motif\u00a0: ${motif}`
        : `Motif\u00a0: ${motif}. Il reste ${reste} personne${reste > 1 ? 's' : ''} à prévenir et à réorienter.`,
    formation: 'Formation',
    dates: 'Dates',
    places: 'Places',
    responsable: 'Responsable',
    visio: 'Visioconférence',
    ouvrirVisio: 'Ouvrir le lien',
    apprenants: 'Apprenants',
    legende: 'Apprenants de la session et où en est leur dossier',
    vide: 'Personne n’est encore inscrit',
    videAide:
      'Inscrivez une première personne\u00a0: son dossier s’ouvre, avec ce qu’il faut pour le bilan annuel.',
    colonnes: {
      nom: 'Apprenant',
      statut: 'Où en est le dossier',
      entreprise: 'Entreprise',
      depuis: 'Depuis le',
    },
    sansStatut: 'Dossier à commencer',
    reglages: 'Décisions sur la session',
  },
} as const;
