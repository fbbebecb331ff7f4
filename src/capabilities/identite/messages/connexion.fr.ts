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
} as const;
