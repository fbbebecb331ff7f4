/** Every sentence of `registre` that a person reads. */
export const messages = {
  /** Who acted, when it is not an account that still exists. */
  auteurs: {
    compte: 'Compte supprimé',
    lien: 'Par un lien personnel',
    cle: 'Par un autre logiciel',
    systeme: 'Par Ancrage',
  } as Readonly<Record<string, string>> & { readonly systeme: string },
} as const;
