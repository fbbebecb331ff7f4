/** Every sentence of `identite` that a person reads. */
export const messages = {
  connexion: {
    titre: 'Se connecter',
    accroche: 'Entrez l’adresse et le mot de passe de votre compte.',
    courriel: 'Adresse électronique',
    motDePasse: 'Mot de passe',
    bouton: 'Se connecter',
    comptesDemo: 'Comptes de démonstration',
    comptesDemoAide:
      'Cette instance contient des données inventées. Le mot de passe de tous ces comptes est :',
    deconnecte: 'Vous êtes déconnecté.',
  },
  refus: {
    IdentifiantsFaux: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
    LienPerime:
      'Ce lien a expiré ou a déjà servi. Si vous venez de l’utiliser, votre réponse est enregistrée. Sinon, demandez un nouveau lien à votre organisme.',
  },
} as const;
