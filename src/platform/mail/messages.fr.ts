/** The words around every mail. */
export const messages = {
  bonjour: (nom: string | null) => (nom === null ? 'Bonjour,' : `Bonjour ${nom},`),
  ouCopier: 'Si le bouton ne marche pas, copiez cette adresse dans votre navigateur\u00a0:',
  pied: (signature: string) =>
    `Ce message vous est envoyé par ${signature}. Si vous ne savez pas pourquoi, vous pouvez l’ignorer.`,
  sansTransport: 'Aucun serveur de courrier n’est réglé (SMTP_URL).',
} as const;
