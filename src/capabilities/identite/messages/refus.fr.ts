const delai = (secondes: number): string => {
  if (secondes < 60) return `${secondes} seconde${secondes > 1 ? 's' : ''}`;
  const minutes = Math.ceil(secondes / 60);
  return `${minutes} minute${minutes > 1 ? 's' : ''}`;
};

/** What is refused, and why. */
export const refus = {
  AvisInconnu: 'Cet avis n’existe plus.',
  MembreInconnu: 'Ce membre n’existe pas.',
  MotDePasseActuelFaux: 'Ce n’est pas votre mot de passe actuel.',
  MotDePasseTropCourt: 'Choisissez au moins 12 caractères.',
  MotDePasseTropFacile:
    'Ce mot de passe est trop facile à deviner. Choisissez par exemple quatre mots sans rapport entre eux.',
  PasSoiMeme: 'Vous ne pouvez pas le faire sur votre propre compte. Demandez à un autre administrateur.',
  OrganismeInconnu: 'Vous n’êtes plus membre de cet organisme.',
  CleInconnue: 'Cette clé n’existe pas.',
  SecondFacteurFaux:
    'Ce code n’est pas le bon, ou a déjà servi. Attendez le prochain code de votre application.',
  CompteInconnu: 'Ce compte n’existe pas.',
  CompteExistant: 'Un compte utilise déjà cette adresse. Connectez-vous, puis ouvrez de nouveau le lien.',
  CompteSuspendu: 'Ce compte est suspendu. Demandez à la direction de votre organisme.',
  CourrielDejaPris: 'Un autre compte utilise déjà cette adresse.',
  DejaMembre: 'Cette personne est déjà membre de votre organisme.',
  DerniereDirection:
    'Votre organisme doit garder au moins un membre actif avec le rôle «\u00a0Direction\u00a0». Donnez d’abord ce rôle à quelqu’un d’autre.',
  DoubleEtapeDejaActive: 'La deuxième étape est déjà activée.',
  DoubleEtapeInactive: 'La deuxième étape n’est pas activée.',
  DroitsNonTenus: 'Vous ne pouvez pas donner un droit que vous n’avez pas.',
  EtapePerdue: 'Vous avez attendu trop longtemps. Connectez-vous de nouveau.',
  IdentifiantsFaux: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
  InvitationInconnue: 'Cette invitation a déjà une réponse ou est annulée.',
  LienPerime:
    'Ce lien a expiré ou a déjà servi. Si vous venez de l’utiliser, votre réponse est enregistrée. Sinon, demandez un nouveau lien à votre organisme.',
  CompteVerrouille: (secondes: number) =>
    `Il y a eu trop d’essais sur ce compte. Attendez ${delai(secondes)}, puis réessayez. Vous pouvez aussi demander un lien de connexion par courrier électronique.`,
} as const;
