import type { Categorie, Condition, Gravite, ModePreuve } from './domain/referentiel.ts';
import type { SansObjet } from './domain/applicabilite.ts';
import type { EtatIndicateur } from './domain/etat.ts';

const pluriel = (nombre: number, un: string, plusieurs: string): string =>
  `${nombre.toLocaleString('fr-FR')}\u00a0${nombre > 1 ? plusieurs : un}`;

export const ETATS_FR: Readonly<Record<EtatIndicateur, string>> = {
  conforme: 'Conforme',
  'a-completer': 'À compléter',
  'non-conforme-possible': 'Écart possible',
  'sans-objet': 'Sans objet',
};

export const GRAVITES_FR: Readonly<Record<Gravite, string>> = {
  majeure: 'Majeur',
  'mineure-ou-majeure': 'Mineur ou majeur',
  'non-precisee': 'Pas encore précisée',
};

export const CATEGORIES_FR: Readonly<Record<Categorie, string>> = {
  OF: 'Actions de formation',
  BC: 'Bilans de compétences',
  VAE: 'Validation des acquis de l’expérience (VAE)',
  CFA: 'Apprentissage (CFA)',
};

export const CONDITIONS_FR: Readonly<Record<Condition, string>> = {
  certification: 'Des formations préparent une certification (RNCP ou RS)',
  alternance: 'Des formations se font en alternance',
  'situation-travail': 'Des formations comptent des périodes en entreprise (alternance, stage, AFEST)',
  'sous-traitance': 'Des actions sont sous-traitées, ou confiées à des salariés portés',
  'plus-de-deux-jours': 'Des formations durent plus de deux jours',
};

export const MODES_FR: Readonly<Record<ModePreuve, string>> = {
  automatique: 'Tirée des faits',
  assistee: 'À compléter par vous',
  deposee: 'À déposer',
};

export const SANS_OBJET_FR: Readonly<Record<SansObjet, string>> = {
  categorie: 'Il ne concerne pas les catégories d’actions de votre organisme.',
  condition: 'Il dépend d’une condition que votre organisme ne remplit pas, d’après vos réglages.',
  'sous-traitance': 'Il ne s’applique pas à un organisme qui n’intervient qu’en sous-traitance.',
};

export const tableauFr = {
  amelioration: 'Plan d’amélioration',
  autour: 'Là où les preuves se tiennent',
  voisins: [
    {
      href: '/enquetes',
      title: 'Enquêtes',
      detail: 'Avis des apprenants, des tuteurs, des formateurs',
      right: 'enquetes.voir',
    },
    {
      href: '/reclamations',
      title: 'Réclamations',
      detail: 'Reçues, répondues, dans les délais',
      right: 'reclamations.lire',
    },
    {
      href: '/incidents',
      title: 'Incidents',
      detail: 'Ce qui a gêné une formation',
      right: 'incidents.lire',
    },
    {
      href: '/risques',
      title: 'Risques qualité',
      detail: 'Cotés, revus chaque année',
      right: 'risques.lire',
    },
    {
      href: '/veille',
      title: 'Veille',
      detail: 'Loi, métiers, pédagogie : ce que cela change',
      right: 'veille.lire',
    },
    {
      href: '/equipe',
      title: 'Compétences de l’équipe',
      detail: 'CV, diplômes, conseil, référents',
      right: 'equipe.lire',
    },
    {
      href: '/obligations',
      title: 'Obligations',
      detail: 'Les échéances de l’année',
      right: 'obligations.lire',
    },
    {
      href: '/bpf',
      title: 'Bilan pédagogique et financier',
      detail: 'À jour chaque jour',
      right: 'bpf.lire',
    },
  ],
  titre: 'Qualité',
  accroche: 'Où vous en êtes devant le référentiel national qualité, d’après ce que la maison sait.',
  verifier: 'Vérifier maintenant',
  verifie: (manquants: number) =>
    manquants === 0
      ? 'Contrôles faits\u00a0: rien ne manque.'
      : `Contrôles faits\u00a0: ${pluriel(manquants, 'élément manque', 'éléments manquent')}.`,
  regler: 'Réglages',
  jamais:
    'Les contrôles n’ont pas encore tourné. Ils passent chaque nuit\u00a0; vous pouvez les lancer maintenant.',
  sansReglages:
    'Dites d’abord quelles actions votre organisme mène\u00a0: en attendant, tous les indicateurs sont montrés.',
  ouvrirReglages: 'Ouvrir les réglages',
  dernier: 'Derniers contrôles',
  enVigueur: (du: string) => `Pour les audits à partir du ${du}`,
  jusquau: (du: string, au: string) => `Pour les audits du ${du} au ${au}`,
  source: 'Source',
  compareLe: (jour: string) => `Comparé aux sources le ${jour}`,
  provisoire: (nombre: number) => pluriel(nombre, 'point provisoire', 'points provisoires'),
  versions: 'Version du référentiel',
  version: (annee: number) => `Référentiel ${annee}`,
  critere: (numero: number, titre: string) => `Critère ${numero}. ${titre}`,
  colonnes: {
    indicateur: 'Indicateur',
    etat: 'État',
    controles: 'Contrôles',
    depots: 'Pièces déposées',
    responsable: 'En charge',
    gravite: 'Écart',
  },
  sansControle: 'Pas de contrôle automatique',
  rien: 'Rien à examiner',
  examines: (nombre: number) => pluriel(nombre, 'examiné', 'examinés'),
  manquants: (nombre: number, tardifs: number) =>
    `${pluriel(nombre, 'manque', 'manquent')}${tardifs > 0 ? `, dont ${tardifs.toLocaleString('fr-FR')} en retard` : ''}`,
  depots: (valides: number, expires: number) =>
    [
      valides > 0 ? pluriel(valides, 'valable', 'valables') : '',
      expires > 0 ? pluriel(expires, 'expirée', 'expirées') : '',
    ]
      .filter(Boolean)
      .join(', ') || '–',
  personne: 'À désigner',
  fichier: 'tableau-qualite',
  entetes: [
    'Indicateur',
    'Intitulé',
    'Critère',
    'État',
    'Gravité d’un écart',
    'Éléments examinés',
    'Éléments manquants',
    'Dont en retard',
    'Pièces valables',
    'Pièces expirées',
    'En charge',
  ],
} as const;

export const faitsFr = {
  verifiee: (manquants: number) =>
    `Contrôles qualité lancés\u00a0: ${pluriel(manquants, 'manque', 'manques')}`,
  reglee: 'Réglages qualité enregistrés',
  depose: (intitule: string, numero: number) =>
    `Pièce «\u00a0${intitule}\u00a0» déposée pour l’indicateur ${numero}`,
  remplace: (intitule: string, numero: number) =>
    `Pièce «\u00a0${intitule}\u00a0» remplacée pour l’indicateur ${numero}`,
  retire: (intitule: string, numero: number) =>
    `Pièce «\u00a0${intitule}\u00a0» retirée de l’indicateur ${numero}`,
  confie: (numero: number) => `Indicateur ${numero} confié`,
  repris: (numero: number) => `Indicateur ${numero} repris à la personne en charge`,
  notee: (numero: number) => `Efficacité notée pour l’indicateur ${numero}`,
} as const;

export const aFaireFr = {
  titre: (numero: number, titre: string) => `Compléter l’indicateur ${numero}\u00a0: ${titre}`,
  manque: (manquants: number, tardifs: number) =>
    `${pluriel(manquants, 'élément manque', 'éléments manquent')}${tardifs > 0 ? `, dont ${tardifs} en retard` : ''}`,
  expire: (nombre: number) => pluriel(nombre, 'pièce a expiré', 'pièces ont expiré'),
} as const;

export const droitsFr = {
  lire: 'Lire le tableau qualité et ses preuves',
  tenir: 'Tenir les preuves et les réglages qualité',
} as const;
