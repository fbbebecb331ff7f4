/** What the commands say. */
export const messages = {
  liste: (lines: string) =>
    `Usage : npm run ancrage -- <commande> [arguments]\n\nCommandes :\n${lines}\n\n« --aide » après une commande l’explique. Codes de sortie : 0 fait, 1 refusé ou échoué, 2 mal appelé.`,
  inconnue: (words: string) => `Commande inconnue : « ${words} ».`,
  usage: (usage: string) => `Usage : npm run ancrage -- ${usage}`,
  panne: (detail: string) => `Panne inattendue.\n${detail}`,
  migrer: {
    usage: 'migrer',
    help: 'Met la base de données au niveau de cette version d’Ancrage. Sans effet si elle y est déjà ; « npm start » le fait aussi.',
    fait: 'La base de données est à jour.',
  },
  demo: {
    usage: 'demo',
    help: 'Charge le territoire de démonstration dans une base vide : deux organismes fictifs, une année de formation autour d’aujourd’hui.',
    nonVide: 'La base contient déjà des organismes : la démonstration ne s’y ajoute pas.',
    fait: ({
      apprenants,
      creneaux,
      presences,
    }: {
      apprenants: number;
      creneaux: number;
      presences: number;
    }) => `Démonstration chargée : ${apprenants} apprenants, ${creneaux} créneaux, ${presences} présences.`,
  },
  organisme: {
    usage:
      'organisme creer --nom=… --siret=… [--raison-sociale=…] [--nda=…] [--ville=…] [--code-postal=…] [--alsace-moselle]',
    help: 'Ouvre un organisme de formation sur cette instance. « --alsace-moselle » ajoute ses jours fériés propres. Donnez-lui ensuite un premier compte de direction avec « compte creer ».',
    valeurFausse: (option: string, reason: string) => `--${option} : ${reason}`,
    siret: 'quatorze chiffres dont le dernier est une clé de contrôle',
    nda: 'onze chiffres (numéro de déclaration d’activité)',
    dejaLa: (slug: string) => `Un organisme a déjà l’adresse « ${slug} ».`,
    fait: (nom: string, slug: string) => `Organisme créé : ${nom} (adresse : ${slug}).`,
  },
  compte: {
    usage: 'compte creer --courriel=… --nom=… (--organisme=… --role=… [--role=…] | --instance)',
    help: 'Ouvre un compte, ou donne des rôles à un compte existant. Le mot de passe est demandé, ou lu sur l’entrée standard ; il n’est jamais un argument, que d’autres utilisateurs de la machine pourraient lire. « --instance » fait un administrateur de l’instance.',
    demande: 'Mot de passe (12 caractères au moins) : ',
    motDePasseCourt: 'Le mot de passe doit avoir au moins 12 caractères.',
    organismeInconnu: (slug: string, known: string) =>
      `Aucun organisme à l’adresse « ${slug} ». Connus : ${known}.`,
    roleInconnu: (role: string, known: string) => `Rôle inconnu : « ${role} ». Rôles : ${known}.`,
    fait: (courriel: string) => `Compte ouvert : ${courriel}.`,
    complete: (courriel: string) =>
      `Le compte ${courriel} existait : ses rôles sont à jour, son mot de passe n’a pas changé.`,
  },
  sauvegarder: {
    usage: 'sauvegarder [dossier] [--essai] [--garder=N]',
    help: 'Sauvegarde toute l’instance pendant qu’elle travaille : base de données, documents, clés. Sans dossier, elle va dans DATA_DIR/sauvegardes sous sa date. Avec --essai, elle est restaurée à côté et comparée. Avec --garder, les plus anciennes sauvegardes datées sont supprimées. Avec DATABASE_URL, c’est un export de toutes les lignes.',
    faite: (folder: string, files: number, tables: number) =>
      `Sauvegarde terminée : ${folder} (${files} fichiers, ${tables} tables).`,
    supprimee: (name: string) => `Ancienne sauvegarde supprimée : ${name}`,
    garderFaux: '« --garder » attend un nombre entier d’au moins 1.',
  },
  essayer: {
    usage: 'essayer <sauvegarde>',
    help: 'Restaure une sauvegarde à côté de l’instance, compare chaque table et chaque fichier, contrôle les index, puis efface la copie. Le rapport daté va dans DATA_DIR/sauvegardes/essais.',
    conforme: (tables: number, rows: string, seconds: number) =>
      `Essai conforme : ${tables} tables et ${rows} lignes retrouvées à l’identique en ${seconds} s.`,
    ecarts: (count: number) => `Essai NON conforme : ${count} écarts.`,
    exportRefuse: 'Un export (DATABASE_URL) s’essaie en l’important dans une base vide : « restaurer ».',
  },
  effacements: {
    usage: 'effacements rejouer',
    help: 'Efface de nouveau les personnes qui l’étaient déjà quand une sauvegarde plus ancienne est revenue. Cela se fait aussi à chaque démarrage et après « restaurer ».',
    faits: (rejoues: number, sansObjet: number) =>
      `Effacements rejoués : ${rejoues}. Personnes que cette base ne connaît pas : ${sansObjet}.`,
    refuse: (personneId: string) =>
      `La personne ${personneId} n’a pas pu être effacée : elle tient le dernier compte de direction. Nommez quelqu’un d’autre, puis recommencez.`,
  },
  restaurer: {
    usage: 'restaurer <sauvegarde> <nouveau dossier des données> [--journal=<dossier>]',
    help: 'Reconstruit une instance dans un nouveau dossier, en vérifiant chaque fichier, puis efface de nouveau les personnes effacées depuis la sauvegarde. Un export se restaure dans la base vide que désigne DATABASE_URL. Rien n’est jamais écrasé.',
    faite: (folder: string) =>
      `Instance restaurée dans ${folder}. Démarrez-la avec : DATA_DIR=${folder} npm start`,
    sansJournal:
      'Aucun effacement n’est noté ici ni à côté de la sauvegarde. Si des personnes ont été effacées depuis, donnez le dossier de leur journal : --journal=<dossier>.',
    baseAbsente: 'Cette sauvegarde est un export : donnez dans DATABASE_URL l’adresse d’une base vide.',
  },
};
