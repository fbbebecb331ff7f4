import { formatMoment, formatNombre } from '#design/index.ts';

const MEGA = 1024 * 1024;

/** What the page of the backups says. */
export const sauvegardes = {
  titre: 'Sauvegardes',
  accroche:
    'Chaque nuit, toute l’instance est copiée, puis la copie est essayée\u00a0: restaurée à côté, comparée table par table, et effacée.',
  conforme: (le: Temporal.Instant, rows: string) =>
    `Dernier essai réussi\u00a0: ${formatMoment(le)}. ${formatNombre(Number(rows))} lignes ont été retrouvées à l’identique.`,
  nonConforme: (le: Temporal.Instant) =>
    `Le dernier essai (${formatMoment(le)}) a trouvé des différences\u00a0: cette sauvegarde ne rend pas ce qui était dans la base. Faites-en une autre, et vérifiez le disque.`,
  ancien: (le: Temporal.Instant) =>
    `Aucun essai depuis ${formatMoment(le)}. Vérifiez que la sauvegarde de nuit est active (NIGHTLY_BACKUP) et que le disque n’est pas plein.`,
  vide: 'Aucune sauvegarde n’a encore été essayée',
  videAide:
    'La première aura lieu cette nuit à 2\u00a0h\u00a030. Pour ne pas attendre, lancez sur le serveur\u00a0: npm run ancrage -- sauvegarder --essai',
  liste: 'Derniers essais',
  ecarts: 'Différences trouvées',
  ailleurs: 'Copiez aussi les sauvegardes ailleurs',
  ailleursAide:
    'Elles sont sur la même machine que l’instance. Une panne ou un vol les emporterait ensemble\u00a0: copiez le dossier des sauvegardes, chiffré, sur une autre machine.',
  colonnes: {
    le: 'Essai',
    resultat: 'Résultat',
    sauvegardee: 'Sauvegarde du',
    taille: 'Taille',
    duree: 'Durée',
  },
  oui: 'Conforme',
  non: 'Différences',
  taille: (bytes: number) => `${formatNombre(Math.max(1, Math.round(bytes / MEGA)))}\u00a0Mo`,
  duree: (seconds: number) => `${formatNombre(Math.max(1, Math.round(seconds)))}\u00a0s`,
} as const;
