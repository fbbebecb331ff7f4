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
