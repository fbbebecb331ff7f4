import type { Raison } from './queries/doublons.query.ts';

/** Sentences about persons recorded twice. */
export const doublons = {
  titre: 'Doublons possibles',
  accroche:
    'Deux fiches pour une seule personne\u00a0: réunissez-les. Rien n’est perdu, et vous pouvez revenir en arrière.',
  chercher: 'Chercher maintenant',
  cherches: (nombre: number) =>
    nombre === 0
      ? 'Aucun doublon trouvé.'
      : `${nombre} ${nombre === 1 ? 'paire' : 'paires'} de fiches à examiner.`,
  aFaire: (nombre: number, auMoins: boolean) =>
    `${auMoins ? 'Au moins ' : ''}${nombre} ${nombre === 1 ? 'paire' : 'paires'} de fiches à examiner.`,
  vide: 'Aucun doublon à examiner',
  videAide:
    'La recherche se fait chaque nuit et après chaque import. Vous pouvez aussi la lancer maintenant.',
  premiere: 'Première fiche',
  details: 'Ce qu’elle contient',
  seconde: 'Seconde fiche',
  raison: 'Ressemblance',
  fichier: 'doublons',
  suite: (nombre: number) => `${nombre} paires en tout. Les plus sûres d’abord.`,
  raisons: {
    nom: 'Même nom',
    courriel: 'Même adresse électronique',
    telephone: 'Même téléphone',
    nom_proche: 'Noms très proches',
    nom_inverse: 'Nom et prénom inversés',
  } satisfies Record<Raison, string>,
  lien: 'Doublons',
} as const;

export const fusion = {
  titre: (nom: string) => `Réunir une fiche avec celle de ${nom}`,
  titreComparer: 'Est-ce la même personne\u00a0?',
  accroche: 'Choisissez ce qu’il faut garder. Tout ce qui concerne l’autre fiche passera sur celle-ci.',
  chercher: 'Quelle est l’autre fiche de cette personne\u00a0?',
  chercherAide: 'Nom, adresse électronique, téléphone ou référence',
  choisir: 'Comparer',
  aucune: 'Aucune autre fiche ne correspond.',
  accord: 'Les deux fiches disent la même chose. Vous pouvez les réunir.',
  vide: 'Rien',
  fichesComparees: 'Les deux fiches',
  gardee: 'Fiche gardée',
  absorbee: 'Fiche réunie à celle-ci',
  reunir: 'C’est la même personne\u00a0: réunir',
  ecarter: 'Ce sont deux personnes',
  autreSens: 'Garder plutôt l’autre fiche',
  faite: 'Les deux fiches sont réunies. Vous pouvez les séparer à tout moment, en bas de cette page.',
  ecartee: 'C’est noté\u00a0: ces deux fiches ne seront plus proposées.',
  reunies: 'Fiches réunies à celle-ci',
  separer: 'Séparer',
  reunieLe: 'Réunie le',
  separees: 'Les deux fiches sont de nouveau séparées.',
  lien: 'Réunir avec une autre fiche',
} as const;

export const refusFusion = {
  FusionAvecSoi: 'Choisissez une autre fiche que celle-ci.',
  DejaReunie: 'Une de ces fiches est déjà réunie à une autre. Ouvrez la fiche gardée, puis recommencez.',
  FusionImpossible: ({ lieu }: { lieu: string }) =>
    `Les deux fiches sont déjà au même endroit (${lieu.replaceAll('_', ' ')}). Retirez l’une des deux de cet endroit, puis recommencez.`,
  FusionInconnue: 'Cette réunion de fiches n’existe pas.',
  SeparationDansLOrdre:
    'Cette fiche a été réunie à une autre depuis. Séparez d’abord les dernières fiches réunies.',
  SeparationImpossible: ({ lieu }: { lieu: string }) =>
    `Les fiches ne peuvent pas être séparées\u00a0: quelque chose a changé depuis (${lieu.replaceAll('_', ' ')}).`,
} as const;
