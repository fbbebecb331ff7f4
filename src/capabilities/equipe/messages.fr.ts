import type { ManqueFormateur, Nature, StatutFormateur } from './domain/competences.ts';
import type { Mission } from './queries/referents.query.ts';

const natures: Readonly<Record<Nature, string>> = {
  cv: 'CV',
  diplome: 'Diplôme ou titre',
  experience: 'Expérience',
  habilitation: 'Habilitation',
  formation_suivie: 'Formation suivie',
  entretien: 'Entretien annuel',
};

const missions: Readonly<Record<Mission, string>> = {
  handicap: 'Référent handicap',
  pedagogique: 'Référent pédagogique',
  mobilite: 'Référent mobilité',
  qualite: 'Référent qualité',
};

const statuts: Readonly<Record<StatutFormateur, string>> = {
  permanent: 'Permanent',
  occasionnel: 'Occasionnel',
  externe: 'Externe',
};

const manques: Readonly<Record<ManqueFormateur, string>> = {
  CvAbsent: 'CV à déposer',
  CvPerime: 'CV à renouveler',
  CompetenceNonProuvee: 'Aucun diplôme ni expérience',
  HabilitationPerimee: 'Habilitation dépassée',
  EntretienAncien: 'Entretien à faire',
};

const dossierDe = (nature: unknown) => (natures[nature as Nature] ?? 'Élément').toLowerCase();

export const messages = {
  natures,
  missions,
  statuts,
  manques,
  onglets: { label: 'Équipe', formateurs: 'Formateurs', conseil: 'Conseil', referents: 'Référents' },
  droits: {
    lire: 'Voir les dossiers de compétences, le conseil et les référents',
    gerer: 'Tenir les dossiers de compétences, le conseil et les référents',
  },
  liste: {
    titre: 'Équipe pédagogique',
    aide: 'Compétences et CV des formateurs, conseil de perfectionnement, référents',
    accroche: 'Ce qui prouve les compétences de chaque formateur, et ce qui manque (indicateurs 20 à 22).',
    formateur: 'Formateur',
    statut: 'Statut',
    cv: 'CV valable jusqu’au',
    heures: 'Heures sur 12 mois',
    etat: 'À faire',
    complet: 'Dossier complet',
    inconnu: 'Non précisé',
    part: (pourcent: string) =>
      `Les formateurs permanents ont assuré ${pourcent} des heures des 12 derniers mois.`,
    vide: 'Aucun formateur pour l’instant',
    videAide: 'Un formateur apparaît ici dès qu’il a un créneau au planning ou un compte de formateur.',
    fichier: 'formateurs',
    export: ['Nom', 'Prénom', 'Statut', 'CV valable jusqu’au', 'Heures sur 12 mois', 'À faire'],
  },
  dossier: {
    accroche: 'Dossier de compétences',
    manques: 'À compléter',
    contenu: 'Contenu du dossier',
    rien: 'Le dossier est vide. Déposez d’abord le CV.',
    fiche: 'Voir sa fiche',
    colonnes: {
      quoi: 'Élément',
      nature: 'Nature',
      le: 'Date',
      fin: 'Valable jusqu’au',
      piece: 'Document',
      retirer: 'Retirer',
    },
    ouvrir: 'Ouvrir',
    retirer: 'Retirer',
    retire: 'L’élément est retiré du dossier.',
    ajouter: 'Ajouter au dossier',
    nature: 'Nature',
    libelle: 'Intitulé',
    libelleAide: 'Par exemple\u00a0: master Informatique, université de Strasbourg.',
    le: 'Date',
    fin: 'Valable jusqu’au',
    finAide: 'Un CV sans date de fin est à renouveler au bout d’un an.',
    document: 'Document (facultatif)',
    documentAide: 'PDF ou photo, 10 Mo au plus.',
    deposer: 'Ajouter',
    depose: 'L’élément est ajouté au dossier.',
    statut: 'Statut dans l’organisme',
    enregistrer: 'Enregistrer',
    statutDit: 'Le statut est enregistré.',
  },
  conseil: {
    titre: 'Conseil de perfectionnement',
    accroche: 'Qui y siège, quand il se réunit, ce qu’il a décidé (art. L. 6231-3 du code du travail).',
    membres: 'Membres',
    sansMembre: 'Aucun membre pour l’instant.',
    nom: 'Nom',
    qualite: 'Qualité',
    qualiteAide: 'Par exemple\u00a0: représentante des apprentis.',
    du: 'Depuis le',
    sortir: 'Mettre fin',
    entrer: 'Ajouter un membre',
    entre: 'Le membre est ajouté.',
    sorti: 'Le mandat est terminé.',
    reunions: 'Réunions',
    sansReunion: 'Aucune réunion pour l’instant.',
    tenueLe: 'Date de la réunion',
    ordre: 'Ordre du jour',
    convoquer: 'Ajouter une réunion',
    convoque: 'La réunion est ajoutée.',
    reunionDu: (jour: string) => `Réunion du ${jour}`,
    presents: 'Présents',
    compteRendu: 'Compte rendu',
    decisions: 'Décisions',
    rediger: 'Enregistrer le compte rendu',
    redige: 'Le compte rendu est enregistré.',
    aRediger: 'Écrire le compte rendu',
    aCorriger: 'Corriger le compte rendu',
  },
  referents: {
    titre: 'Référents',
    accroche: 'Qui est référent, pour quoi et depuis quand.',
    rien: 'Aucun référent nommé pour l’instant.',
    mission: 'Mission',
    personne: 'Personne',
    du: 'Depuis le',
    periode: 'Période',
    depuis: (du: string) => `depuis le ${du}`,
    entre: (du: string, au: string) => `du ${du} au ${au}`,
    nommer: 'Nommer',
    nommerTitre: 'Nommer un référent',
    nomme: 'Le référent est nommé.',
  },
  volet: 'Dossier de compétences',
  voletDetail: (elements: number) => (elements === 1 ? '1 élément' : `${elements} éléments`),
  aFaire: (nombre: number) =>
    nombre === 1 ? '1 CV de formateur à renouveler' : `${nombre} CV de formateurs à renouveler`,
  aFairePourquoi: 'Un CV vaut un an (indicateur 21)',
  refus: {
    FormateurSansFiche: 'Cette personne n’est pas dans l’annuaire.',
    FinAvantDebut: 'La fin de validité est avant la date de l’élément.',
    ReunionPasTenue: 'Le compte rendu s’écrit à partir du jour de la réunion.',
  },
  faits: {
    'competence.deposee': ({ nature }: Record<string, unknown>) =>
      `Dossier de compétences\u00a0: ${dossierDe(nature)} ajouté`,
    'competence.retiree': ({ nature }: Record<string, unknown>) =>
      `Dossier de compétences\u00a0: ${dossierDe(nature)} retiré`,
    'formateur.statut': ({ statut }: Record<string, unknown>) =>
      `Statut de formateur\u00a0: ${(statuts[statut as StatutFormateur] ?? '').toLowerCase()}`,
    'conseil.membre_entre': () => 'Membre ajouté au conseil de perfectionnement',
    'conseil.membre_sorti': () => 'Mandat terminé au conseil de perfectionnement',
    'conseil.convoque': () => 'Réunion du conseil de perfectionnement ajoutée',
    'conseil.compte_rendu': () => 'Compte rendu du conseil de perfectionnement enregistré',
    'referent.nomme': ({ mission }: Record<string, unknown>) =>
      `${missions[mission as Mission] ?? 'Référent'} : nomination`,
  },
};
