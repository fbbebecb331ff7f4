/** Every sentence that the database launcher shows or logs. */
export const messages = {
  plateformeInconnue: (platform: string, arch: string) =>
    `Aucun PostgreSQL embarqué n’existe pour ce système (${platform}, ${arch}). Installez PostgreSQL 16 ou plus récent et donnez son adresse dans DATABASE_URL.`,
  binairesAbsents: (name: string) =>
    `Le paquet ${name} n’est pas installé. Relancez « npm ci », ou donnez l’adresse d’un PostgreSQL ≥ 16 dans DATABASE_URL.`,
  dossierInaccessible: (folder: string, reason: string) =>
    `Le dossier des données ${folder} ne peut pas être utilisé : ${reason}. Vérifiez DATA_DIR et ses droits d’écriture.`,
  aucunUtilisateur: (reason: string) =>
    `PostgreSQL refuse de tourner en tant que « root », et ni « unshare » ni l’utilisateur « nobody » ne conviennent ici : ${reason}. Lancez Ancrage avec un utilisateur ordinaire.`,
  passageFerme: (folder: string, uid: number) =>
    `PostgreSQL tourne ici sous l’utilisateur n° ${uid}, qui ne peut pas entrer dans ${folder} : un dossier parent lui est fermé. Placez DATA_DIR ailleurs, ou lancez Ancrage avec un utilisateur ordinaire.`,
  creationEchouee: (tail: string) => `La base de données n’a pas pu être créée.\n${tail}`,
  demarrageEchoue: (tail: string) =>
    `PostgreSQL s’est arrêté pendant son démarrage. Fin de son journal :\n${tail}`,
  delaiDepasse: (seconds: number, tail: string) =>
    `PostgreSQL ne répond pas après ${seconds} s. Fin de son journal :\n${tail}`,
  motDePasseRefuse: (folder: string) =>
    `Le PostgreSQL qui tourne sur ${folder} refuse le mot de passe enregistré. Arrêtez-le, puis relancez : un nouveau mot de passe sera posé.`,
  serveurEtranger: (expected: string, found: string) =>
    `Le PostgreSQL trouvé sert le dossier ${found} au lieu de ${expected}. Arrêtez-le ou changez DATA_DIR.`,
  arretTropLong: (pid: number) => `PostgreSQL (processus ${pid}) ne s’est pas arrêté dans le temps prévu.`,
  creation: (folder: string) => `Création de la base de données dans ${folder}`,
  pret: (milliseconds: number) => `PostgreSQL est prêt (${milliseconds} ms)`,
  rejoint: (milliseconds: number) => `PostgreSQL tournait déjà, il est repris (${milliseconds} ms)`,
  patience: (seconds: number) =>
    `PostgreSQL n’est pas encore prêt, patientez… (${seconds} s ; après un arrêt brutal, il rejoue son journal)`,
  interrompu: 'La liaison avec PostgreSQL est coupée, il va être relancé',
  relanceEchouee: (reason: string) => `PostgreSQL n’a pas pu être relancé, nouvel essai bientôt : ${reason}`,
  nouveauMotDePasse: 'Un nouveau mot de passe est posé pour la base de données',
};
