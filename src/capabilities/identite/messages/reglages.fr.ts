/** The settings: their contents page, the rights, the facts. */
export const reglages = {
  titre: 'Réglages',
  accroche: 'Ce qui vaut pour tout votre organisme.',
} as const;

/** What each right allows, as the page of rights says it. */
export const droits = {
  'organisme.modifier': 'Changer les informations de l’organisme',
  'membre.gerer': 'Inviter et suspendre des membres, choisir leurs rôles',
  'droit.lire': 'Voir qui a le droit de faire quoi',
  'cle_api.gerer': 'Créer et révoquer des clés d’API',
  'journal.lire': 'Lire le journal de l’organisme',
} as const;

/** Facts of accounts and settings, as timelines tell them. */
export const faits = {
  'cle_api.creee': (nom: string) => `Clé d’API «\u00a0${nom}\u00a0» créée`,
  'cle_api.revoquee': (nom: string) => `Clé d’API «\u00a0${nom}\u00a0» révoquée`,
  'membre.invite': (nom: string) => `${nom}\u00a0: invitation envoyée`,
  'membre.invitation_annulee': (nom: string) => `${nom}\u00a0: invitation annulée`,
  'membre.rejoint': (nom: string) => `${nom} a rejoint l’organisme`,
  'membre.roles_changes': (nom: string) => `${nom}\u00a0: rôles changés`,
  'membre.suspendu': (nom: string) => `${nom}\u00a0: compte suspendu dans l’organisme`,
  'membre.reactive': (nom: string) => `${nom}\u00a0: compte réactivé dans l’organisme`,
  'organisme.cree': (nom: string) => `${nom} ouvert sur l’instance`,
  'organisme.modifie': 'Informations de l’organisme modifiées',
} as const;
