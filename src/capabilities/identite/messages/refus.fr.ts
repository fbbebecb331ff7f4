const delai = (secondes: number): string => {
  if (secondes < 60) return `${secondes} seconde${secondes > 1 ? 's' : ''}`;
  const minutes = Math.ceil(secondes / 60);
  return `${minutes} minute${minutes > 1 ? 's' : ''}`;
};

/** What is refused, and why. */
export const refus = {
  AvisInconnu: 'Cet avis n’existe plus.',
  MotDePasseActuelFaux: 'Ce n’est pas votre mot de passe actuel.',
  MotDePasseTropCourt: 'Choisissez au moins 12 caractères.',
  MotDePasseTropFacile:
    'Ce mot de passe est trop facile à deviner. Choisissez par exemple quatre mots sans rapport entre eux.',
  OrganismeInconnu: 'Vous n’êtes plus membre de cet organisme.',
  CleInconnue: 'Cette clé n’existe pas.',
  SecondFacteurFaux:
    'Ce code n’est pas le bon, ou a déjà servi. Attendez le prochain code de votre application.',
  CompteSuspendu: 'Ce compte est suspendu. Demandez à la direction de votre organisme.',
  CourrielDejaPris: 'Un autre compte utilise déjà cette adresse.',
  DoubleEtapeDejaActive: 'La deuxième étape est déjà activée.',
  DoubleEtapeInactive: 'La deuxième étape n’est pas activée.',
  DroitsNonTenus: 'Vous ne pouvez pas donner un droit que vous n’avez pas.',
  EtapePerdue: 'Vous avez attendu trop longtemps. Connectez-vous de nouveau.',
  IdentifiantsFaux: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
  LienPerime:
    'Ce lien a expiré ou a déjà servi. Si vous venez de l’utiliser, votre réponse est enregistrée. Sinon, demandez un nouveau lien à votre organisme.',
  CompteVerrouille: (secondes: number) =>
    `Il y a eu trop d’essais sur ce compte. Attendez ${delai(secondes)}, puis réessayez. Vous pouvez aussi demander un lien de connexion par courrier électronique.`,
} as const;
