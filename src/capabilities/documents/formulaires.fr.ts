import type { Champ, Groupe } from './domain/formulaire.ts';

import type { DonneesPartielles } from './domain/types-document.ts';

/** Documents of the organisme itself, written in a form: their fields and the text that a new organisme starts from. */
export const typesARediger = ['reglement-interieur', 'livret-accueil'] as const;
export type TypeARediger = (typeof typesARediger)[number];

const UN_PAR_LIGNE = 'Un par ligne.';

const personne = (chemin: string, qui: string): readonly Champ[] => [
  { nom: `${chemin}.nom`, libelle: `${qui}\u00a0: nom`, genre: 'ligne' },
  { nom: `${chemin}.fonction`, libelle: `${qui}\u00a0: fonction`, genre: 'ligne' },
  { nom: `${chemin}.telephone`, libelle: `${qui}\u00a0: téléphone`, genre: 'ligne' },
  { nom: `${chemin}.courriel`, libelle: `${qui}\u00a0: courriel`, genre: 'ligne' },
];

const reglement: readonly Groupe[] = [
  {
    titre: 'Portée',
    champs: [
      { nom: 'enVigueurLe', libelle: 'Entre en vigueur le', genre: 'jour' },
      { nom: 'adopteLe', libelle: 'Adopté le', genre: 'jour' },
      { nom: 'apprentissage', libelle: 'Nous formons des apprentis', genre: 'case' },
      { nom: 'sessionsLongues', libelle: 'Certaines sessions dépassent 500 heures', genre: 'case' },
    ],
  },
  {
    titre: 'Règles',
    champs: [
      { nom: 'santeSecurite', libelle: 'Santé et sécurité', aide: UN_PAR_LIGNE, genre: 'lignes' },
      { nom: 'discipline', libelle: 'Discipline', aide: UN_PAR_LIGNE, genre: 'lignes' },
      {
        nom: 'sanctions',
        libelle: 'Sanctions possibles',
        aide: 'Une par ligne. Une amende est interdite. La procédure est ajoutée pour vous.',
        genre: 'lignes',
      },
      { nom: 'representation', libelle: 'Représentation des stagiaires', genre: 'texte' },
      {
        nom: 'conseilPerfectionnement',
        libelle: 'Conseil de perfectionnement',
        aide: 'Obligatoire si vous formez des apprentis\u00a0: fonctionnement et désignation de ses membres.',
        genre: 'texte',
      },
    ],
  },
  {
    titre: 'Violences, harcèlement, discriminations',
    champs: personne('contactSignalement', 'Personne à prévenir'),
  },
];

const livret: readonly Groupe[] = [
  {
    titre: 'Accueil',
    champs: [
      { nom: 'bienvenue', libelle: 'Mot de bienvenue', genre: 'texte' },
      { nom: 'presentation', libelle: 'Qui nous sommes', genre: 'texte' },
      {
        nom: 'equipe',
        libelle: 'Équipe',
        aide: 'Une personne par ligne\u00a0: nom ; fonction ; téléphone ; courriel.',
        genre: 'contacts',
      },
      { nom: 'horaires', libelle: 'Horaires', genre: 'texte' },
    ],
  },
  {
    titre: 'Le lieu principal',
    champs: [
      { nom: 'lieux.0.nom', libelle: 'Nom du lieu', genre: 'ligne' },
      { nom: 'lieux.0.adresse.voie', libelle: 'Rue', genre: 'ligne' },
      { nom: 'lieux.0.adresse.codePostal', libelle: 'Code postal', genre: 'ligne' },
      { nom: 'lieux.0.adresse.commune', libelle: 'Commune', genre: 'ligne' },
      { nom: 'lieux.0.acces', libelle: 'Pour venir', genre: 'texte' },
      { nom: 'lieux.0.accessibilite', libelle: 'Accessibilité du lieu', genre: 'texte' },
    ],
  },
  {
    titre: 'La formation',
    champs: [
      { nom: 'deroulement', libelle: 'Comment elle se passe', genre: 'texte' },
      { nom: 'moyens', libelle: 'À disposition', aide: UN_PAR_LIGNE, genre: 'lignes' },
      { nom: 'evaluation', libelle: 'Évaluation', genre: 'texte' },
      { nom: 'presence', libelle: 'Présence', genre: 'texte' },
      { nom: 'droits', libelle: 'Droits', aide: UN_PAR_LIGNE, genre: 'lignes' },
      { nom: 'devoirs', libelle: 'Devoirs', aide: UN_PAR_LIGNE, genre: 'lignes' },
      { nom: 'santeSecurite', libelle: 'Santé et sécurité', aide: UN_PAR_LIGNE, genre: 'lignes' },
    ],
  },
  {
    titre: 'Être aidé',
    champs: [
      { nom: 'accessibilite', libelle: 'Handicap et besoins particuliers', genre: 'texte' },
      ...personne('referentHandicap', 'Référent handicap'),
      {
        nom: 'signalement',
        libelle: 'Signaler une violence, un harcèlement, une discrimination',
        genre: 'texte',
      },
      ...personne('contactSignalement', 'Personne à prévenir'),
      { nom: 'reclamations', libelle: 'Réclamations', genre: 'texte' },
      { nom: 'donneesPersonnelles', libelle: 'Données personnelles', genre: 'texte' },
    ],
  },
  {
    titre: 'Pour les apprentis (laissez vide si vous n’en formez pas)',
    facultatif: 'apprentissage',
    champs: [
      { nom: 'apprentissage.statut', libelle: 'Statut', genre: 'texte' },
      { nom: 'apprentissage.maitreApprentissage', libelle: 'Maître d’apprentissage', genre: 'texte' },
      { nom: 'apprentissage.rupture', libelle: 'Si le contrat s’arrête', genre: 'texte' },
      { nom: 'apprentissage.aides', libelle: 'Aides', aide: UN_PAR_LIGNE, genre: 'lignes' },
      ...personne('apprentissage.mobilite', 'Référent mobilité'),
      ...personne('apprentissage.mediateur', 'Médiateur de l’apprentissage'),
      ...personne('apprentissage.inspectionTravail', 'Inspection du travail'),
      { nom: 'apprentissage.mineurs', libelle: 'Si l’apprenti a moins de 18 ans', genre: 'texte' },
    ],
  },
];

export const formulaires: {
  readonly [Type in TypeARediger]: {
    readonly groupes: readonly Groupe[];
    readonly initial: DonneesPartielles<Type>;
  };
} = {
  'reglement-interieur': {
    groupes: reglement,
    initial: {
      santeSecurite: [
        'Chacun prend soin de sa sécurité et de celle des autres, et suit les consignes affichées.',
        'En cas d’alarme, on sort sans courir et on rejoint le point de rassemblement.',
        'Tout accident est signalé aussitôt à l’accueil.',
        'Il est interdit de fumer, de vapoter et d’introduire de l’alcool ou des stupéfiants dans les locaux.',
      ],
      discipline: [
        'Les horaires sont respectés\u00a0; tout retard ou toute absence est signalé au plus tôt.',
        'Chacun signe sa présence pour lui-même seulement.',
        'Les propos et les actes violents, sexistes, racistes ou discriminatoires sont interdits.',
        'Le matériel confié est rendu en bon état.',
      ],
      sanctions: ['Avertissement écrit', 'Exclusion temporaire', 'Exclusion définitive'],
      representation:
        'Dans toute session, les stagiaires et apprentis peuvent s’adresser à la direction par l’intermédiaire d’un délégué.',
    },
  },
  'livret-accueil': {
    groupes: livret,
    initial: {
      bienvenue: 'Bienvenue. Ce livret répond aux questions des premiers jours. Gardez-le.',
      presence: 'Vous signez votre présence à chaque demi-journée, depuis votre téléphone ou sur papier.',
      droits: ['Être respecté', 'Être informé de vos résultats', 'Demander une adaptation'],
      devoirs: ['Être présent et à l’heure', 'Respecter les personnes et le matériel'],
      signalement:
        'Violence, harcèlement, propos sexistes ou discriminatoires\u00a0: vous pouvez les signaler à tout moment, même sans preuve.',
    },
  },
};
