import type { RaisonMention } from './domain/mentions-trompeuses.ts';
import type { IdRegle } from './domain/regles-publication.ts';
import type { Modalite } from './domain/volumes.ts';

export const MODALITES: Readonly<Record<Modalite, string>> = {
  presentiel: 'En présence',
  distanceSynchrone: 'À distance, avec un formateur',
  foad: 'À distance, à son rythme',
  entreprise: 'En entreprise',
};

/** Ce qu'il faut compléter, dit à la personne qui prépare la fiche. */
export const MANQUES_PUBLICATION: Readonly<Record<IdRegle, string>> = {
  intitule: 'Donnez un intitulé à la formation.',
  objectifs: 'Écrivez au moins un objectif.',
  prerequis: 'Indiquez les prérequis, ou dites qu’il n’y en a aucun.',
  duree: 'Indiquez la durée\u00a0: au moins un module avec des heures.',
  contenu: 'Chaque module doit avoir un intitulé et un contenu.',
  methodes: 'Décrivez les méthodes utilisées.',
  evaluation: 'Dites comment les acquis sont évalués.',
  delaiAcces: 'Indiquez le délai pour entrer en formation.',
  tarif: 'Indiquez le tarif. S’il est sur devis, dites de quoi il dépend.',
  contact: 'Indiquez un contact, avec une adresse électronique ou un téléphone.',
  accessibilite: 'Dites comment les personnes handicapées sont accueillies.',
  reconnaissance: 'Indiquez ce que la personne obtient\u00a0: certification, CQP ou attestation.',
  modalitesPedagogiques: 'Décrivez les modalités\u00a0: en présence, à distance, en alternance, rythme.',
  financements: 'Indiquez les financements possibles.',
  certificationComplete:
    'Complétez la certification\u00a0: intitulé exact, code RNCP ou RS, certificateur, dates d’enregistrement.',
  certificationDatee:
    'La fiche nationale ne dit pas quand la certification a été enregistrée. Sa date de fin est connue\u00a0: vous pouvez publier, et compléter la date ensuite.',
  certificationValide: 'L’enregistrement de la certification est terminé. Choisissez celle qui la remplace.',
  distance:
    'Pour la partie à distance, décrivez l’aide apportée, les activités avec leur durée et les évaluations.',
  declaration:
    'La déclaration d’activité se cite sous une seule forme\u00a0: «\u00a0Enregistrée sous le numéro… Cet enregistrement ne vaut pas agrément de l’État.\u00a0»',
  mentions: 'Certaines expressions peuvent tromper. Relisez-les, puis corrigez ou confirmez.',
  objectifBpf: 'Choisissez l’objectif général, demandé par le bilan pédagogique et financier.',
  codeNsf: 'Choisissez la spécialité (code NSF à trois chiffres).',
  relecture: 'Cette fiche n’a pas été relue depuis un an. Relisez-la.',
};

export const MENTIONS_SUSPECTES: Readonly<Record<RaisonMention, string>> = {
  agrement: 'Un organisme de formation est déclaré, il n’est pas agréé.',
  reconnaissanceEtat: 'Seul un titre inscrit au RNCP est reconnu par l’État.',
  diplomant: 'Cette formation ne mène pas à une certification enregistrée.',
  resultatGaranti: 'Un résultat ne peut pas être garanti.',
  gratuite: 'Dites qui paie et à quelles conditions.',
  cpfNonEligible: 'Le compte personnel de formation demande une certification enregistrée.',
  sansPrerequis: 'La fiche indique des prérequis.',
};

export const DROITS = {
  'formation.lire': 'Lire les formations de l’organisme',
  'formation.modifier': 'Créer et modifier les formations',
  'formation.publier': 'Publier les formations, les retirer du catalogue public',
} as const;

export const CATALOGUE = { nav: 'Formations', genre: 'Formation' } as const;

export const A_FAIRE = {
  certification: (nombre: number) =>
    nombre === 1
      ? 'Remplacer une certification bientôt finie'
      : `Remplacer ${nombre} certifications bientôt finies`,
  certificationPourquoi:
    'Une formation publiée ne peut pas préparer une certification dont l’enregistrement est terminé.',
  modifiee: (nombre: number) =>
    nombre === 1 ? 'Publier une formation modifiée' : `Publier ${nombre} formations modifiées`,
  modifieePourquoi: 'Le public lit encore la version d’avant.',
  relecture: (nombre: number) =>
    nombre === 1 ? 'Relire une fiche publiée' : `Relire ${nombre} fiches publiées`,
  relecturePourquoi: 'Relue depuis plus d’un an\u00a0: l’indicateur 1 demande une information exacte.',
} as const;

export const REFUS = {
  FormationIntrouvable: 'Cette formation n’existe pas dans votre organisme.',
  FormationArchivee: 'Cette formation est archivée. Rétablissez-la avant de la modifier.',
  FormationModifieeEntretemps:
    'Quelqu’un a modifié cette fiche pendant votre saisie. Ce que vous avez écrit est ci-dessous\u00a0: comparez avec la fiche, puis enregistrez de nouveau.',
  CodeFormationDejaPris: 'Une autre formation porte déjà ce code. Choisissez-en un autre.',
  CertificationInconnue:
    'Cette certification n’est pas dans les référentiels importés. Vérifiez le numéro, ou demandez un import récent.',
  PublicationIncomplete: (manques: number) =>
    manques === 1
      ? 'La fiche ne peut pas être publiée\u00a0: une rubrique manque.'
      : `La fiche ne peut pas être publiée\u00a0: ${manques} rubriques manquent.`,
  MentionsAConfirmer: 'Relisez les expressions signalées, puis confirmez-les ou corrigez-les.',
  ModuleIntrouvable: 'Ce module n’existe plus dans cette formation.',
  ModuleUtilise: 'Ce module sert déjà à des parcours ou à des créneaux. Il ne peut pas être supprimé.',
} as const;

export const API = {
  lister: 'Lister les formations de l’organisme',
  lire: 'Lire une formation, ses modules et ce qui lui manque pour être publiée',
  creer: 'Créer une formation, libre ou à partir d’une certification',
  modifier: 'Changer des rubriques d’une formation',
  archiver: 'Archiver une formation\u00a0: rien n’est effacé',
  ajouterModule: 'Ajouter un module à la fin d’une formation',
  modifierModule: 'Remplacer le contenu d’un module',
  supprimerModule: 'Supprimer un module qui ne sert pas encore',
  publier: 'Publier une formation\u00a0: fige une version et ouvre sa page publique',
  retirer: 'Retirer une formation du catalogue public',
  lheo: 'Exporter l’offre publiée de l’organisme en LHÉO 2.3',
  catalogue: 'Chercher dans le catalogue public',
  fichePublique: 'Lire une fiche publique, ses sessions et ses résultats',
} as const;
