import { horaire } from './ecrans.fr.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** What is said where personal links are sent or printed. */
export const liens = {
  titre: 'Liens personnels',
  accroche:
    'Pour les personnes sans compte. Chaque lien ne sert qu’à une personne, pour un créneau\u00a0; dans une salle, il faut aussi le code affiché.',
  bouton: 'Liens personnels',
  colonnes: { personne: 'Personne', compte: 'Compte', courriel: 'Courriel', lien: 'Dernier lien' },
  compte: 'A un compte',
  sansCompte: 'Sans compte',
  sansCourriel: 'Pas d’adresse',
  jamais: 'Aucun',
  dejaNotee: 'Présence déjà notée',
  portee: 'Pour quels créneaux',
  porteeCreneau: 'Ce créneau',
  porteeJour: 'Tous les créneaux de la session ce jour-là',
  envoyer: 'Envoyer par courriel',
  imprimer: 'Préparer une page à imprimer',
  envoyes: (n: number) => `${n} lien${s(n)} envoyé${s(n)} par courriel.`,
  papierTitre: 'Liens à imprimer',
  papierAide:
    'Imprimez cette page, découpez et remettez à chaque personne son carré. Ces liens ne se retrouvent pas\u00a0: pour une autre copie, préparez une nouvelle page.',
  papierVisez: 'Visez ce carré avec votre téléphone, puis écrivez le code affiché dans la salle.',
  papierQr: (nom: string) => `Lien personnel de ${nom}`,
  retour: 'Retour à la feuille',
  personne: 'Personne n’est attendu à ce créneau',
  personneAide: 'Inscrivez des apprenants à la session.',
  creneauPasse: 'On ne peut plus signer ce créneau\u00a0: un lien ne servirait à rien.',
  aucun: ({ moyen }: { readonly moyen: string }) =>
    moyen === 'courriel'
      ? 'Cochez au moins une personne qui a une adresse et n’a pas encore signé.'
      : 'Cochez au moins une personne qui n’a pas encore signé.',
} as const;

interface Annonce {
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly distance: boolean;
}

/** Subject and lines of the mail that carries a personal link. */
export const courrielDuLien = Object.assign(
  ({ titre, debut, fin, distance }: Annonce) => ({
    sujet: `Signer votre présence\u00a0: ${titre}, ${horaire(debut, fin)}`,
    lignes: [
      `Votre créneau\u00a0: ${titre}, ${horaire(debut, fin)}.`,
      distance
        ? 'Pendant le créneau, ouvrez ce lien\u00a0: il mène à la classe à distance, puis vous signez votre présence.'
        : 'Dans la salle, ouvrez ce lien sur votre téléphone et écrivez le code affiché par le formateur.',
      'Ce lien est personnel\u00a0: ne le donnez à personne.',
    ],
  }),
  { bouton: 'Signer ma présence' },
);
