/** Signing in and out. */
export const connexion = {
  titre: 'Se connecter',
  accroche: 'Entrez l’adresse et le mot de passe de votre compte.',
  courriel: 'Adresse électronique',
  motDePasse: 'Mot de passe',
  bouton: 'Se connecter',
  comptesDemo: 'Comptes de démonstration',
  comptesDemoAide:
    'Cette instance contient des données inventées. Le mot de passe de tous ces comptes est\u00a0:',
  courrierDemo: 'Lire le courrier de la démonstration',
  deconnecte: 'Vous êtes déconnecté.',
  code: {
    titre: 'Deuxième étape',
    accroche: 'Ouvrez votre application d’authentification et recopiez son code.',
    code: 'Code',
    codeAide: 'Six chiffres. Sans votre téléphone, écrivez un de vos codes de secours.',
    bouton: 'Se connecter',
  },
  sansMotDePasse: 'Recevoir un lien de connexion',
  oublie: 'Mot de passe oublié',
  cleAcces: 'Se connecter avec une clé d’accès',
  cleAccesEchec: 'La clé d’accès n’a pas fonctionné. Réessayez, ou connectez-vous autrement.',
  avec: (nom: string) => `Se connecter avec ${nom}`,
  echecs: {
    signup_disabled:
      'Aucun compte n’utilise l’adresse de ce service. Demandez une invitation à votre organisme.',
    account_not_linked: 'Ce service n’a pas vérifié votre adresse. Connectez-vous avec votre mot de passe.',
    access_denied: 'Vous avez annulé la connexion.',
    injoignable: 'Ce service ne répond pas. Réessayez plus tard, ou connectez-vous autrement.',
    suspendu: 'Ce compte est suspendu. Demandez à la direction de votre organisme.',
    inconnue: 'La connexion avec ce service n’a pas abouti. Réessayez.',
  } as Readonly<Record<string, string>>,
  lien: {
    titre: 'Recevoir un lien de connexion',
    accroche: 'Nous vous envoyons un lien par courrier électronique. Il vous connecte sans mot de passe.',
    demander: 'Envoyer le lien',
    envoye:
      'Si un compte utilise cette adresse, un message est parti. Ouvrez-le dans les 15 minutes. Pensez à regarder dans les courriers indésirables.',
    retour: 'Revenir à la connexion',
    redemander: 'Demander un autre lien',
    arrivee: (nom: string) => `Bonjour ${nom}`,
    entrer: 'Me connecter',
    courriel: {
      sujet: 'Votre lien de connexion',
      lignes: ['Voici votre lien pour vous connecter à Ancrage. Il fonctionne une fois, pendant 15 minutes.'],
      bouton: 'Me connecter',
    },
  },
  oubli: {
    titre: 'Mot de passe oublié',
    accroche: 'Nous vous envoyons un lien par courrier électronique pour choisir un nouveau mot de passe.',
    demander: 'Envoyer le lien',
    envoye:
      'Si un compte utilise cette adresse, un message est parti. Ouvrez-le dans l’heure. Pensez à regarder dans les courriers indésirables.',
    choisir: 'Choisir un nouveau mot de passe',
    redemander: 'Demander un autre lien',
    fait: 'Votre mot de passe est changé. Connectez-vous.',
    courriel: {
      sujet: 'Choisissez un nouveau mot de passe',
      lignes: [
        'Vous avez demandé à changer le mot de passe de votre compte Ancrage.',
        'Ce lien fonctionne une fois, pendant une heure. Si cette demande ne vient pas de vous, ne faites rien.',
      ],
      bouton: 'Choisir un mot de passe',
    },
  },
  perime: {
    titre: 'Ce lien ne fonctionne plus',
    texte: 'Il a expiré, a déjà servi ou est incomplet.',
  },
} as const;
