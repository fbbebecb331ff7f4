import { periodeFr } from './dates.fr.ts';

export const candidatureFr = {
  titre: 'Candidater',
  accroche: (formation: string, organisme: string) => `${formation}, avec ${organisme}`,
  retour: 'La formation',
  session: 'Quelle session vous intéresse\u00a0?',
  choixSession: (debut: string, fin: string, lieu: string) =>
    `${periodeFr(debut, fin)}${lieu === '' ? '' : `, ${lieu}`}`,
  aucune: 'Il n’y a pas de session ouverte en ce moment',
  aucuneAide:
    'Contactez l’organisme depuis la page de la formation\u00a0: il vous dira les prochaines dates.',
  versFormation: 'Voir la formation',
  vous: 'Vous',
  prenom: 'Prénom',
  nomNaissance: 'Nom de naissance',
  nomAide: 'Celui de votre pièce d’identité.',
  dateNaissance: 'Date de naissance',
  dateAide: 'Facultatif.',
  courriel: 'Adresse électronique',
  courrielAide: 'Vous y recevrez la confirmation.',
  telephone: 'Téléphone',
  projet: 'Votre projet',
  projetAide:
    'En quelques phrases\u00a0: ce que vous cherchez et ce qui vous attire. N’écrivez rien sur votre santé\u00a0: vous pourrez en parler avec le référent handicap.',
  site: 'Ne remplissez pas ce champ',
  donnees:
    'Ces réponses servent à étudier votre candidature. Elles sont gardées deux ans au plus si elle n’a pas de suite. Vous pouvez les voir, les corriger ou les faire effacer.',
  voirDonnees: 'Vos droits sur vos données',
  envoyer: 'Envoyer ma candidature',
  merci: 'Votre candidature est envoyée',
  merciTexte: (organisme: string) =>
    `${organisme} l’a bien reçue. Vous avez un courriel de confirmation, et vous aurez une réponse.`,
  versCatalogue: 'Revenir au catalogue',
  avis: (nom: string, formation: string) => `${nom} candidate à «\u00a0${formation}\u00a0».`,
  refus: {
    session: 'Choisissez une des sessions proposées.',
    tropVite: 'Relisez vos réponses, puis envoyez de nouveau.',
  },
  mail: {
    recue: {
      sujet: (formation: string) => `Votre candidature à «\u00a0${formation}\u00a0» est bien arrivée`,
      lignes: (formation: string, debut: string, fin: string) => [
        `Nous avons bien reçu votre candidature à la formation «\u00a0${formation}\u00a0», ${periodeFr(debut, fin)}.`,
        'Nous l’étudions et nous vous répondons bientôt. Vous n’avez rien d’autre à faire pour le moment.',
      ],
    },
    admise: {
      sujet: (session: string) => `Vous êtes admis ou admise\u00a0: ${session}`,
      lignes: (session: string) => [
        `Bonne nouvelle\u00a0: votre candidature à «\u00a0${session}\u00a0» est acceptée.`,
        'Nous prenons contact avec vous pour l’inscription.',
      ],
    },
    refusee: {
      sujet: (session: string) => `Votre candidature\u00a0: ${session}`,
      lignes: (session: string) => [
        `Votre candidature à «\u00a0${session}\u00a0» n’est pas retenue cette fois.`,
        'Vous pouvez nous demander pourquoi, et ce qui pourrait vous convenir. Vous pouvez aussi candidater de nouveau.',
      ],
    },
  },
  liste: {
    titre: 'Candidatures',
    accroche: 'Celles qui attendent un entretien, une décision ou une inscription. La plus ancienne d’abord.',
    legende: 'Candidatures à traiter',
    fichier: 'candidatures',
    recherche: 'Chercher une personne',
    session: 'Session',
    toutes: 'Toutes',
    statut: 'Où en est la candidature',
    tous: 'Tous',
    colonnes: {
      personne: 'Personne',
      session: 'Session',
      statut: 'Où en est la candidature',
      depuis: 'Depuis le',
      courriel: 'Adresse électronique',
      telephone: 'Téléphone',
    },
    vide: 'Aucune candidature à traiter',
    videAide:
      'Les candidatures arrivent depuis le catalogue public, ou par l’équipe depuis la page d’une session.',
    decider: 'Décider pour les personnes cochées',
    decision: 'Décision',
    motif: 'Motif du refus',
    motifAide: 'Seulement pour un refus. La personne peut demander à le lire.',
    prevenir: 'Prévenir les personnes par courriel (admission ou refus)',
    appliquer: 'Enregistrer la décision',
  },
} as const;
