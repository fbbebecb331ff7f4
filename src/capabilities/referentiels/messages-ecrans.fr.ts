import { formatDate, formatNombre } from '#design/index.ts';
import type { GenreChangement, Source } from './domain/bilan.ts';
import type { Habilitation, VoieAcces } from './domain/certification.ts';
import type { Champ } from './domain/comparer.ts';
import type { Validite } from './domain/validite.ts';

export const liste = {
  titre: 'Certifications',
  accroche: 'Les fiches du RNCP et du répertoire spécifique, telles que France compétences les publie.',
  recherche: 'Numéro ou intitulé',
  etat: 'Validité',
  repertoire: 'Répertoire',
  niveau: 'Niveau',
  rome: 'Code ROME',
  romeAide: 'Une lettre et quatre chiffres, par exemple M1805.',
  tous: 'Tous',
  toutes: 'Toutes',
  colonnes: {
    numero: 'Numéro',
    intitule: 'Intitulé',
    niveau: 'Niveau',
    fin: 'Fin d’enregistrement',
    etat: 'Validité',
    certificateur: 'Certificateur',
  },
  vide: 'Aucune certification',
  videFiltre: 'Aucune certification ne correspond à ces filtres. Essayez avec moins de mots.',
  videInstance:
    'Les référentiels ne sont pas encore importés. L’administrateur de l’instance peut le faire depuis la page «\u00a0Référentiels\u00a0».',
} as const;

export const repertoires = {
  RNCP: 'Répertoire national (RNCP)',
  RS: 'Répertoire spécifique (RS)',
} as const;

export const etats: Readonly<Record<Validite['etat'], string>> = {
  enVigueur: 'En vigueur',
  expireBientot: 'Expire bientôt',
  expiree: 'Expirée',
  inconnue: 'À vérifier',
};

/** La validité en une phrase, pour le haut de la fiche. */
export function phraseValidite(validite: Validite, fin: Temporal.PlainDate | null, actif: boolean): string {
  const le = fin === null ? '' : formatDate(fin);
  switch (validite.etat) {
    case 'inconnue':
      return 'La date de fin d’enregistrement n’est pas connue. Vérifiez la fiche officielle avant d’ouvrir une formation.';
    case 'enVigueur':
      return `Enregistrée jusqu’au ${le} inclus.`;
    case 'expireBientot':
      return `L’enregistrement prend fin ${dans(validite.jours, le)}. Préparez la suite\u00a0: après cette date, aucune formation ne peut commencer sous cette certification.`;
    case 'expiree':
      return `Cette certification n’est plus active.${le === '' ? '' : ` Son enregistrement ${actif ? 'a pris' : 'prenait'} fin le ${le}.`} Ne l’annoncez plus pour de nouvelles formations.`;
  }
}

function dans(jours: number, le: string): string {
  if (jours === 0) return 'aujourd’hui';
  return `le ${le}, dans ${formatNombre(jours)} ${jours > 1 ? 'jours' : 'jour'}`;
}

export const fiche = {
  officielle: 'Voir la fiche officielle',
  urlOfficielle: (repertoire: string, numero: string) =>
    `https://www.francecompetences.fr/recherche/${repertoire.toLowerCase()}/${numero.replace(/\D/g, '')}/`,
  resume: 'En bref',
  numero: 'Numéro',
  type: 'Type',
  niveau: 'Niveau',
  sansNiveau: 'Sans niveau spécifique',
  certificateurs: 'Certificateurs',
  enregistrement: 'Enregistrement',
  enregistrements: { droit: 'De droit', demande: 'Sur demande' },
  decision: 'Décision',
  effet: 'Date d’effet',
  fin: 'Fin d’enregistrement',
  nonConnue: 'Non connue',
  nsf: 'Spécialités (NSF)',
  formacodes: 'Formacode',
  conventions: 'Conventions collectives',
  voies: 'Voies d’accès',
  blocs: 'Blocs de compétences',
  sansBloc:
    'La source importée ne donne pas de bloc pour cette certification. L’export XML de France compétences les porte avec leurs compétences.',
  sansBlocRs: 'Une certification du répertoire spécifique n’est pas découpée en blocs.',
  sansCompetences: 'Le texte des compétences n’est pas importé. L’export XML de France compétences le porte.',
  competences: 'Compétences',
  evaluation: 'Modalités d’évaluation',
  metiers: 'Métiers visés',
  sansMetier: 'Aucun métier n’est cité.',
  appellations: (nombre: number) => `${formatNombre(nombre)} ${nombre > 1 ? 'appellations' : 'appellation'}`,
  reglemente: 'Emploi réglementé',
  succession: 'Succession',
  remplace: 'Remplace',
  remplaceePar: 'Remplacée par',
  partenaires: 'Partenaires habilités',
  partenairesCompte: (nombre: number) =>
    `${formatNombre(nombre)} ${nombre > 1 ? 'organismes habilités' : 'organisme habilité'}`,
  colonnesPartenaires: { nom: 'Organisme', siret: 'SIRET', habilitation: 'Habilitation' },
  partenairesCoupes: (montres: number) =>
    `Seuls les ${formatNombre(montres)} premiers sont montrés. La fiche officielle les donne tous.`,
  historique: 'Ce qui a changé',
} as const;

export const voies: Readonly<Record<VoieAcces, string>> = {
  formationInitiale: 'Formation initiale, statut d’élève ou d’étudiant',
  apprentissage: 'Contrat d’apprentissage',
  formationContinue: 'Formation continue',
  contratProfessionnalisation: 'Contrat de professionnalisation',
  candidatureIndividuelle: 'Candidature individuelle',
  experience: 'Expérience (VAE)',
};

export const habilitations: Readonly<Record<Habilitation, string>> = {
  former: 'Former',
  evaluer: 'Organiser l’évaluation',
  formerEtEvaluer: 'Former et organiser l’évaluation',
};

export const champs: Readonly<Record<Champ, string>> = {
  intitule: 'Intitulé',
  abrege: 'Type',
  niveau: 'Niveau',
  actif: 'État',
  typeEnregistrement: 'Type d’enregistrement',
  dateDecision: 'Date de décision',
  dateEffet: 'Date d’effet',
  dateFinEnregistrement: 'Fin d’enregistrement',
  nsf: 'Spécialités (NSF)',
  rome: 'Métiers',
  formacodes: 'Formacode',
  ccn: 'Conventions collectives',
  certificateurs: 'Certificateurs',
  partenaires: 'Partenaires',
  voiesAcces: 'Voies d’accès',
  blocs: 'Blocs et compétences',
  anciennes: 'Remplace',
  nouvelles: 'Remplacée par',
};

export const genres: Readonly<Record<GenreChangement, string>> = {
  ajout: 'Ajoutées',
  modification: 'Modifiées',
  inactivation: 'Devenues inactives',
};

export const evenements: Readonly<Record<GenreChangement, string>> = {
  ajout: 'Fiche ajoutée',
  modification: 'Fiche modifiée',
  inactivation: 'Fiche devenue inactive',
};

export const sources: Readonly<Record<Source, string>> = {
  'rncp-csv': 'RNCP et RS (tableaux CSV)',
  'rncp-xml': 'RNCP ou RS (XML)',
  rome: 'ROME',
  demo: 'Données de démonstration',
};

export const importation = {
  titre: 'Référentiels',
  accroche: 'Certifications et métiers communs à tous les organismes de cette instance.',
  formulaire: 'Importer un fichier',
  referentiel: 'Référentiel',
  rncp: 'Certifications (RNCP et RS)',
  rncpAide: 'L’archive quotidienne des tableaux CSV de France compétences, ou son export XML.',
  rome: 'Métiers (ROME)',
  romeAide: 'Le tableau CSV des codes de France Travail, puis celui des appellations.',
  fichier: 'Fichier',
  fichierAide:
    '30 Mo au plus. L’export XML complet est plus gros\u00a0: importez-le par la commande «\u00a0importer rncp\u00a0».',
  bouton: 'Importer',
  demandee: 'Le fichier est reçu. L’importation commence.',
  suivies: 'Importations en cours ou refusées',
  actualiser: 'Actualiser',
  etats: { attente: 'En attente', encours: 'En cours', refusee: 'Refusée' },
  lues: (nombre: number) => `${formatNombre(nombre)} ${nombre > 1 ? 'lues' : 'lue'}`,
  versions: 'Versions importées',
  vide: 'Aucune version',
  videAide: 'Importez les certifications, puis les métiers et leurs appellations.',
  colonnes: {
    fichier: 'Fichier',
    source: 'Contenu',
    date: 'Importée le',
    etat: 'État',
    ajoutees: 'Ajoutées',
    modifiees: 'Modifiées',
    inchangees: 'Inchangées',
    anomalies: 'Anomalies',
  },
} as const;

export const version = {
  titre: (fichier: string) => `Importation de ${fichier}`,
  lues: 'Lues',
  inactivees: 'Devenues inactives',
  onglets: 'Fiches changées',
  aucune: 'Aucune fiche de cette sorte.',
  colonnes: { numero: 'Numéro', intitule: 'Intitulé', changements: 'Ce qui change' },
  ajouts: 'Ajouté',
  retraits: 'Retiré',
  anomalies: 'Anomalies',
  anomaliesCoupees: (montrees: number, total: number) =>
    `Les ${formatNombre(montrees)} premières sur ${formatNombre(total)}.`,
} as const;
