import { formatDate, formatDuree } from '#design/index.ts';

/** The pages of hours done. */
export const heuresFr = {
  onglet: 'Heures',
  titre: 'Heures réalisées',
  titreDe: (qui: string) => `Heures de ${qui}`,
  accroche:
    'Comptées des feuilles closes et des travaux validés. Les minutes de retard et de départ avant la fin sont retirées.',
  rien: 'Aucune heure pour l’instant',
  rienAide: 'Une heure compte quand la feuille du créneau est close, ou quand un travail est validé.',
  colonnes: {
    personne: 'Personne',
    module: 'Module',
    prevues: 'Prévues',
    total: 'Réalisées',
    excusees: 'Excusées',
    manquees: 'Manquées',
  },
  total: 'Total',
  horsModule: 'Hors module',
  excuseesAide: 'Une absence excusée n’est pas une heure réalisée\u00a0: elle est comptée à part.',
  volet: 'Heures réalisées',
  detail: (minutes: number, excusees: number, manquees: number) =>
    [
      `${formatDuree(minutes)} réalisées`,
      ...(excusees > 0 ? [`${formatDuree(excusees)} excusées`] : []),
      ...(manquees > 0 ? [`${formatDuree(manquees)} manquées`] : []),
    ].join(', '),
  fichier: 'heures-session',
  minutesDe: (mot: string) => `${mot} (minutes)`,
} as const;

/** Work at a distance and time in company, on the same page. */
export const activitesFr = {
  titre: 'Travaux à distance et temps en entreprise',
  aide: 'Ils ne se signent pas par créneau. Validez-les quand vous avez vu le travail rendu ou l’attestation de l’entreprise.',
  aucune: 'Aucun travail validé',
  aucunPossible: 'Le parcours de cette personne ne prévoit ni travail à son rythme, ni temps en entreprise.',
  valider: 'Valider un travail',
  travailChoisi: 'Travail',
  option: (module: string, modalite: string, prevues: number, validees: number) =>
    `${module}, ${modalite.toLowerCase()} (${formatDuree(validees)} sur ${formatDuree(prevues)})`,
  le: 'Fait le',
  duree: 'Durée retenue',
  dureeAide: 'Par exemple 1 h 30. Jamais plus que la durée prévue au programme.',
  dureeFausse: 'Écrivez une durée, par exemple 1 h 30.',
  travail: 'Ce qui a été fait, et ce qui le montre',
  travailAide: 'Par exemple\u00a0: étude de cas rendue le 12 novembre, note 14.',
  enregistrer: 'Valider',
  validee: 'Le travail est validé. Ses heures comptent.',
  colonnes: { le: 'Fait le', module: 'Module', modalite: 'Modalité', duree: 'Durée', travail: 'Travail' },
  validePar: (par: string | null, quand: Temporal.PlainDate) =>
    `Validé ${par === null ? '' : `par ${par} `}le ${formatDate(quand, 'chiffres')}`,
  annulee: (motif: string) => `Annulé\u00a0: ${motif}`,
  annuler: 'Annuler',
  annulerTitre: 'Annuler un travail validé',
  choisirAnnulation: 'Travail à annuler',
  motif: 'Pourquoi',
  annulation: 'Le travail ne compte plus. Il reste visible, avec votre motif.',
  pasAuParcours: 'Ce travail n’est pas au parcours de cette personne. Choisissez-en un dans la liste.',
  aVenir: 'Un travail se valide une fois fait. Choisissez aujourd’hui ou un jour passé.',
  tropLongue: ({ prevues, validees }: { readonly prevues: number; readonly validees: number }) =>
    `Le programme prévoit ${formatDuree(prevues)} pour ce travail, dont ${formatDuree(validees)} déjà validées. Il reste ${formatDuree(prevues - validees)}.`,
  dejaAnnulee: 'Ce travail est déjà annulé, ou n’existe pas.',
} as const;

/** Hours by payer. */
export const financeursFr = {
  titre: 'Heures par financeur',
  lien: 'Heures par financeur',
  accroche: 'Les heures de chaque dossier, partagées entre ceux qui le paient.',
  aide: 'Quand plusieurs financeurs paient un dossier, ses minutes sont partagées selon leurs parts, sans en perdre aucune.',
  du: 'Du',
  au: 'Au',
  colonnes: { financeur: 'Financeur', dossiers: 'Dossiers', heures: 'Heures', nom: 'Nom de l’organisme' },
  inconnu: 'Financement non renseigné',
  rien: 'Aucune heure sur cette période',
  rienAide: 'Changez les dates, ou closez les feuilles qui attendent.',
  fichier: 'heures-par-financeur',
  export: ['Financeur', 'Nom', 'Nom de la personne', 'Prénom', 'Session', 'Part (millièmes)', 'Minutes'],
} as const;
