/** Every sentence of `confidentialite` that a person reads. */
export const messages = {
  efface: 'Effacé',
  registre: {
    titre: 'Registre des données personnelles',
    accroche:
      'Ce que votre organisme garde sur les personnes, pourquoi et combien de temps (article 30 du RGPD). Cette page vient du logiciel lui-même.',
    aide: 'Le registre de l’article 30 du RGPD',
    fichier: 'registre-des-traitements',
    colonnes: {
      finalite: 'Finalité',
      categories: 'Données',
      base: 'Base légale',
      duree: 'Durée de conservation',
      effacement: 'À la demande de la personne',
      detail: 'Colonnes',
    },
    categories: {
      identite: 'identité',
      contact: 'coordonnées',
      scolarite: 'formation',
      evaluation: 'évaluation',
      presence: 'présence',
      sante: 'santé',
      connexion: 'connexion',
      financement: 'financement',
      'texte-libre': 'textes libres',
    },
    bases: {
      contrat: 'Contrat',
      'obligation-legale': 'Obligation légale',
      'interet-legitime': 'Intérêt légitime',
      consentement: 'Consentement',
      'mission-interet-public': 'Mission d’intérêt public',
    },
    effacements: {
      effacer: 'effacé',
      remplacer: 'rendu anonyme',
      'conserver-preuve': 'gardé comme preuve jusqu’au terme',
    },
    duree: (mois: number | null) => {
      if (mois === null) return 'Tant que dure la relation';
      return mois % 12 === 0
        ? `${mois / 12}\u00a0an${mois > 12 ? 's' : ''} après la fin de la relation`
        : `${mois}\u00a0mois après la fin de la relation`;
    },
  },
  personne: {
    titre: 'Données personnelles',
    accroche: (nom: string) => `Ce que votre organisme garde sur ${nom}.`,
    lien: 'Données personnelles',
    garde: 'Ce qui est gardé',
    colonnes: {
      table: 'Données',
      nombre: 'Nombre',
      efface: 'Effacé à sa demande',
      garde: 'Gardé comme preuve',
    },
    vide: 'Aucune donnée',
    exporter: 'Télécharger ses données',
    exporterAide:
      'Une archive avec une page à lire et un fichier pour un autre logiciel (articles 15 et 20 du RGPD).',
    effacer: 'Effacer ses données',
    effacerAide:
      'Ce qui ne sert pas de preuve est effacé tout de suite. Le reste est effacé à son terme. Son compte ne pourra plus ouvrir votre organisme. Cet acte est définitif.',
    demande: 'Cette personne a demandé l’effacement, et son identité est vérifiée.',
    demandeRequise: 'Cochez cette case pour effacer.',
    fait: 'Les données qui ne servent pas de preuve sont effacées.',
    dejaFait: (jour: string) => `Ses données ont été effacées le ${jour}.`,
  },
  soi: {
    titre: 'Mes données',
    accroche: (organisme: string) => `Ce que ${organisme} garde sur vous.`,
    sansFiche: 'Votre compte n’est relié à aucune fiche dans cet organisme.',
    exporter: 'Télécharger mes données',
  },
  archive: {
    titre: (nom: string) => `Données personnelles de ${nom}`,
    date: (jour: string) => `Relevé du ${jour}.`,
    fichier: 'donnees-personnelles',
  },
  droits: {
    'donnees.lire': 'Lire le registre des données personnelles',
    'donnees.gerer': 'Exporter et effacer les données d’une personne',
  },
  faits: { 'personne.effacee': 'Données effacées à la demande de la personne' },
  refus: { PersonneDejaEffacee: 'Les données de cette personne sont déjà effacées.' },
} as const;
