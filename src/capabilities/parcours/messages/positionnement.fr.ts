import type { Decision, Motif } from '../domain/parcours-individuel.ts';
import type { NiveauAcquis } from '../domain/positionnement.ts';

/** Les quatre niveaux, dits par la personne et par le formateur. */
export const NIVEAUX: Readonly<Record<NiveauAcquis, { readonly soi: string; readonly autre: string }>> = {
  0: { soi: 'Je découvre', autre: 'Découvre' },
  1: { soi: 'J’ai des notions', autre: 'A des notions' },
  2: { soi: 'Je sais faire avec de l’aide', autre: 'Sait faire avec de l’aide' },
  3: { soi: 'Je sais faire sans aide', autre: 'Sait faire sans aide' },
};

export const MOTIFS_PARCOURS: Readonly<Record<Motif['code'], string>> = {
  positionnement: 'Niveau constaté au positionnement',
  certification: 'Certification ou bloc déjà obtenu',
  vae: 'Acquis reconnus par une VAE',
  experience: 'Expérience professionnelle',
  equivalence: 'Équivalence ou passerelle',
  besoin: 'Besoin particulier de la personne',
};

export const DECISIONS: Readonly<Record<Decision['genre'], string>> = {
  conserve: 'Suivi en entier',
  allege: 'Allégé',
  dispense: 'Dispensé',
  ajoute: 'Ajouté',
};

export const positionnementFr = {
  onglets: {
    dossier: 'Dossier',
    positionnement: 'Positionnement',
    parcours: 'Parcours individuel',
    evaluation: 'Acquis',
    heures: 'Heures',
    documents: 'Documents',
    preuve: 'Preuve',
  },
  partie: 'Parties du dossier',
  accroche: 'Ce que la personne sait déjà faire, module par module.',
  conclu: (date: string) => `Le positionnement est conclu depuis le ${date}.`,
  concluTitre: 'Positionnement conclu',
  rouvrir: 'Rouvrir le positionnement',
  rouvert: 'Le positionnement est rouvert.',
  conclure: 'Conclure le positionnement',
  conclureAide:
    'Quand le parcours est décidé. La personne et son dossier gardent la trace de ce qui a été dit et décidé.',
  conclusionFaite: 'Le positionnement est conclu\u00a0: le parcours de la personne est arrêté.',
  inviter: 'Demander à la personne de se situer',
  inviterAide: 'Elle reçoit un lien par courriel. Elle répond en quelques minutes, sans compte.',
  invitee: 'La demande est envoyée par courriel.',
  sansModule: 'La formation n’a pas encore de module',
  sansModuleAide: 'Ajoutez les modules dans le catalogue\u00a0: le positionnement se fait module par module.',
  declare: 'Ce que dit la personne',
  constate: 'Ce que constate le formateur',
  pasEncore: 'Pas encore de réponse',
  commentaire: 'Ce qui fonde cet avis',
  commentaireAide: 'Facultatif. Restez sur ce que la personne sait faire\u00a0; rien sur sa santé.',
  enregistrer: 'Enregistrer l’avis',
  enregistre: (changes: number) =>
    changes === 0 ? 'Rien n’a changé.' : `${changes} module${changes > 1 ? 's ont' : ' a'} un nouvel avis.`,
  soi: {
    titre: 'Où en êtes-vous\u00a0?',
    accroche: (session: string) =>
      `Avant la formation «\u00a0${session}\u00a0», dites ce que vous savez déjà faire. Il n’y a pas de mauvaise réponse\u00a0: nous adaptons votre parcours.`,
    bouton: 'Envoyer mes réponses',
    manque: 'Choisissez une réponse.',
    envoye: 'Merci, vos réponses sont enregistrées. Un formateur en parlera avec vous.',
    merci: 'Merci',
    changer: 'Vous pouvez rouvrir ce lien pour changer vos réponses.',
    dejaConclu:
      'Votre positionnement est terminé. Votre formateur peut le rouvrir si quelque chose a changé.',
    retour: 'Mon parcours',
  },
  courriel: {
    sujet: 'Avant votre formation\u00a0: dites-nous où vous en êtes',
    lignes: (session: string) => [
      `Vous allez suivre «\u00a0${session}\u00a0». Dites-nous ce que vous savez déjà faire, module par module.`,
      'Cela prend quelques minutes, et nous permet d’adapter votre parcours. Il n’y a pas de mauvaise réponse.',
    ],
    bouton: 'Répondre',
    avis: (session: string) => `Dites où vous en êtes avant «\u00a0${session}\u00a0».`,
  },
  parcours: {
    accroche: 'Chaque module est suivi en entier, allégé, dispensé ou ajouté. Les heures se recalculent.',
    prevues: 'Heures du programme',
    suivies: 'Heures à suivre',
    allegees: 'Allègement',
    ajoutees: 'Heures ajoutées',
    distance: 'Part à distance',
    distanceAide: 'des heures d’enseignement (art. D. 6353-1)',
    legende: 'Modules et décisions',
    module: 'Module',
    prevu: 'Prévu',
    avis: 'Positionnement',
    decision: 'Décision',
    suivi: 'À suivre',
    total: 'Total',
    action: 'Acte',
    fige: 'Le positionnement est conclu\u00a0: rouvrez-le pour changer le parcours.',
    decider: 'Décider',
    ajouter: 'Ajouter un module',
    intitule: 'Intitulé du module',
    choix: 'Pour cette personne, le module est',
    heures: 'Heures à suivre',
    heuresAide: 'Seulement pour un module allégé ou ajouté. Écrivez par exemple 7, 7,5 ou 7 h 30.',
    motifCode: 'Raison',
    motif: 'Explication',
    motifAide: 'Une phrase. Elle sera reprise dans le protocole individuel, que la personne signe.',
    retirer: 'Retirer ce module du parcours',
    fait: 'La décision est enregistrée. Les heures sont recalculées.',
    genres: {
      conserve: 'suivi en entier',
      allege: 'allégé\u00a0: moins d’heures',
      dispense: 'dispensé\u00a0: la personne ne le suit pas',
    },
  },
  refus: {
    sansCourriel: 'Cette personne n’a pas d’adresse électronique. Ajoutez-la à sa fiche.',
    heures: 'Écrivez une durée, par exemple 7 ou 7 h 30.',
  },
} as const;
