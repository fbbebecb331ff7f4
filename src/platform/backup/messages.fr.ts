const place = (path: string): string => `« ${path} »`;

/** Every sentence that backups show, log or refuse with. */
export const messages = {
  cibleOccupee: (folder: string) =>
    `Le dossier ${place(folder)} existe déjà et n’est pas vide. Choisissez-en un autre.`,
  serveurAilleurs: (folder: string) =>
    `La base de données n’est pas dans ${place(folder)} : ses fichiers ne peuvent pas être copiés. Utilisez l’export logique.`,
  espaceDeTables:
    'La base de données utilise des espaces de tables (tablespaces), que cette sauvegarde ne sait pas copier.',
  sauvegardeEnCours: 'Une autre sauvegarde de cette base est en cours. Réessayez quand elle sera finie.',
  espaceInsuffisant: (megabytes: string) =>
    `Il manque ${megabytes} Mo sur le disque pour cette sauvegarde. Libérez de la place ou choisissez un autre dossier.`,
  barriereImpossible: (seconds: number) =>
    `La base a été modifiée sans pause pendant ${seconds} s : l’état à comparer n’a pas pu être relevé. Réessayez à un moment plus calme.`,
  manifesteAbsent: (folder: string) =>
    `${place(folder)} n’est pas une sauvegarde d’Ancrage : son manifeste manque.`,
  manifesteAltere: (folder: string) =>
    `Le manifeste de la sauvegarde ${place(folder)} a été modifié ou abîmé.`,
  formatInconnu: (format: unknown) =>
    `Cette sauvegarde est au format ${String(format)}, que cette version d’Ancrage ne connaît pas.`,
  exportDonne: (folder: string) =>
    `${place(folder)} est un export logique, pas une copie de la base : utilisez l’import dans une base vide.`,
  copieDonnee: (folder: string) =>
    `${place(folder)} est une copie complète de la base, pas un export logique : utilisez la restauration.`,
  baseNonVide: 'La base de destination contient déjà des tables. Donnez l’adresse d’une base vide.',
  migrationsDifferentes: (name: string) =>
    `Cet export vient d’une autre version d’Ancrage : la migration ${place(name)} n’est pas la même. Importez-le avec la version qui l’a fait.`,
  droitsManquants:
    'Le compte de base de données ne peut pas lire ou écrire toutes les lignes : il faut un superutilisateur (ou BYPASSRLS et le droit de changer session_replication_role).',
  importInfidele: (difference: string) =>
    `L’import ne redonne pas les mêmes données. ${difference}. Rien n’a été gardé.`,
  fichierAltere: (path: string) =>
    `Le fichier ${place(path)} de la sauvegarde a été modifié ou abîmé : son empreinte ne correspond pas au manifeste. Rien n’a été restauré.`,
  fichierAbsent: (path: string) =>
    `Le fichier ${place(path)} manque dans la sauvegarde. Rien n’a été restauré.`,
  copie: (done: number, total: number) => `Copie : ${done} fichiers sur ${total}`,
  verification: (done: number, total: number) =>
    `Vérification et restauration : ${done} fichiers sur ${total}`,
  releve: (tables: number) => `Relevé de ${tables} tables`,
  ecartTable: (table: string, expected: string, found: string) =>
    `${table} : attendu ${expected}, trouvé ${found} après restauration`,
  tableDisparue: (table: string) => `${table} : absente après restauration`,
  tableEnTrop: (table: string) => `${table} : présente après restauration, inconnue du manifeste`,
  indexAltere: (index: string, reason: string) => `Index ${index} : ${reason}`,
};
