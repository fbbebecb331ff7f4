/** What is refused, and why. */
export const refus = {
  AvisInconnu: 'Cet avis n’existe plus.',
  OrganismeInconnu: 'Vous n’êtes plus membre de cet organisme.',
  CleInconnue: 'Cette clé n’existe pas.',
  DroitsNonTenus: 'Vous ne pouvez pas donner un droit que vous n’avez pas.',
  IdentifiantsFaux: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
  LienPerime:
    'Ce lien a expiré ou a déjà servi. Si vous venez de l’utiliser, votre réponse est enregistrée. Sinon, demandez un nouveau lien à votre organisme.',
} as const;
