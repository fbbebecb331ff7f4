/** The API of attendance, in the OpenAPI document. */
export const apiFr = {
  feuilles: 'Les feuilles d’émargement, par pages, le créneau le plus récent d’abord',
  feuille: 'La feuille d’un créneau\u00a0: qui est attendu, ce que l’on sait de chacun',
  presences: 'Les présences et les absences d’un dossier, par pages',
  heuresInscription: 'Les heures réalisées d’un dossier, par module, modalité et année',
  heuresSession: 'Les heures réalisées de chaque dossier d’une session',
  heuresFinanceurs: 'Les heures réalisées par financeur, sur une période',
  etat: 'Prévue, ouverte ou close\u00a0; une feuille close ne change que par une correction motivée',
  papier: 'Feuille papier saisie après coup par le secrétariat',
  justifiee: 'Un justificatif accepté couvre ce jour',
  minutes: 'Minutes entières réalisées, retards et départs avant la fin retirés',
  excusees: 'Minutes manquées avec une excuse\u00a0: elles ne sont pas réalisées',
  manquees: 'Minutes manquées sans excuse',
  apres: 'Curseur rendu par la page d’avant',
  close: 'La feuille est close\u00a0: ces minutes comptent',
} as const;
