/** The fixed sentences of the design. `\u00a0` and `\u202f` are the spaces French typography asks for. */
export const messages = {
  marque: 'Ancrage',
  allerAuContenu: 'Aller au contenu',
  accueil: 'Accueil',
  accueilDe: (nom: string) => `${nom}, retour à l’accueil`,
  menu: 'Menu',
  fermerMenu: 'Fermer le menu',
  navigation: 'Menu principal',
  filAriane: 'Vous êtes ici',
  changerOrganisme: 'Changer d’organisme',
  rechercher: 'Rechercher',
  rechercheIndice: 'Une personne, une session, une entreprise',
  notifications: (nombre: number) =>
    nombre === 0
      ? 'Notifications\u00a0: rien de nouveau'
      : `Notifications\u00a0: ${nombre} ${nombre === 1 ? 'nouvelle' : 'nouvelles'}`,
  compteDe: (nom: string) => `Mon compte, ${nom}`,
  seDeconnecter: 'Me déconnecter',
  aTraiterSuite: '\u00a0à traiter',
  piedDePage: 'Informations sur le site',
  accessibilite: 'Accessibilité\u00a0: partiellement conforme',
  donneesPersonnelles: 'Mes données personnelles',
  mentionsLegales: 'Mentions légales',
  obligatoire: 'obligatoire',
  erreurPrefixe: 'Erreur\u00a0:',
  titreErreurs: (nombre: number) =>
    nombre === 1 ? 'Une réponse est à corriger' : `${nombre} réponses sont à corriger`,
  choisir: 'Choisir…',
  fichiersAcceptes: (formats: string, tailleMax: string) => `${formats}. ${tailleMax} au plus.`,
  aucuneLigne: 'Il n’y a rien à afficher ici pour le moment.',
  triCroissant: 'trié du plus petit au plus grand',
  triDecroissant: 'trié du plus grand au plus petit',
  selection: 'Sélection',
  choisirLigne: (nom: string) => `Choisir ${nom}`,
  noticeTitre: {
    info: 'À savoir',
    success: 'C’est fait',
    attention: 'Attention',
    error: 'Un problème est survenu',
  },
} as const;
