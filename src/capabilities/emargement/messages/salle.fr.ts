/** What the screen of the room says. Read from the back of a room: few words. */
export const salle = {
  titre: 'Signez votre présence',
  viser: 'Visez ce carré avec l’appareil photo de votre téléphone.',
  ecrire: (adresse: string) => `Ou ouvrez ${adresse} et écrivez ce code\u00a0:`,
  qr: 'Carré à viser avec l’appareil photo du téléphone pour signer',
  signes: (n: number, total: number) => `${n} sur ${total} ont signé`,
  tous: 'Tout le monde a signé. Merci\u00a0!',
  manquent: 'Pas encore signé',
  sansTelephone:
    'Pas de téléphone, plus de batterie\u00a0? Dites-le au formateur\u00a0: il valide votre présence.',
  change: 'Le code change toutes les 30 secondes. Cette page se met à jour seule.',
  retour: 'Retour à la feuille',
  afficher: 'Afficher le code',
  pasMontre: 'Le code n’est pas encore affiché',
  pasMontreAide: 'Affichez-le quand les personnes sont dans la salle.',
  pasOuvert: 'L’émargement de ce créneau n’est pas ouvert',
  fini: 'On ne signe plus ce créneau',
} as const;
