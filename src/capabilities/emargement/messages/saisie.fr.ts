import { formatMoment } from '#design/index.ts';

/** A paper sheet entered by the office after the fact. */
export const saisieFr = {
  bouton: 'Saisir la feuille papier',
  titre: 'Saisir une feuille papier',
  aide: 'Recopiez la feuille que les personnes ont signée, et joignez son scan. La feuille sera close, marquée « feuille papier », et signalée aux personnes qui contrôlent.',
  personnes: 'Ce que dit la feuille',
  personnesAide: 'Les personnes qui ont déjà signé par téléphone gardent leur signature.',
  reste: 'Les personnes sans réponse ci-dessus',
  restes: { '': 'Me demander', present: 'Ont signé la feuille', absent: 'N’ont pas signé\u00a0: absentes' },
  fichier: 'Scan de la feuille signée',
  fichierAide: 'PDF ou photo lisible, 10 Mo au plus.',
  motif: 'Pourquoi une feuille papier',
  motifAide: 'Par exemple\u00a0: panne du réseau dans la salle.',
  enregistrer: 'Enregistrer et clore la feuille',
  saisie: (n: number) =>
    n === 0
      ? 'La feuille est close. Rien n’a changé aux signatures.'
      : `La feuille papier est saisie et close\u00a0: ${n} présence${n > 1 ? 's' : ''} ou absence${n > 1 ? 's' : ''}.`,
  tropTot: 'Le créneau n’est pas fini. La feuille papier se saisit après.',
  papier: 'Feuille papier',
  dite: (par: string | null, quand: Temporal.Instant, motif: string) =>
    `Saisie ${par === null ? '' : `par ${par} `}le ${formatMoment(quand)}. Motif\u00a0: «\u00a0${motif}\u00a0».`,
  scan: 'Voir le scan',
} as const;
