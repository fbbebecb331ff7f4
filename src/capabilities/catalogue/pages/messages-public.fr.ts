import type { Modalite } from '../domain/volumes.ts';

export const catalogue = {
  titre: 'Nos formations',
  titreOrganisme: (nom: string) => `Les formations de ${nom}`,
  description: 'Cherchez une formation près de chez vous, par métier, par lieu, par niveau ou à distance.',
  accroche:
    'Cherchez par métier, par lieu ou par mots. Chaque fiche dit tout\u00a0: durée, prix, délai, résultats.',
  chercher: 'Métier, formation ou ville',
  departement: 'Département',
  tousDepartements: 'Partout',
  modalite: 'Modalité',
  toutesModalites: 'Toutes',
  niveau: 'Niveau',
  tousNiveaux: 'Tous',
  metier: 'Métier',
  tousMetiers: 'Tous',
  resume: (affichees: number, total: number, max: number) => {
    if (total >= max) return `${affichees} formations sur plus de ${max}`;
    return total === affichees
      ? `${total} formation${total > 1 ? 's' : ''}`
      : `${affichees} formations sur ${total}`;
  },
  rien: 'Aucune formation ne correspond',
  rienAide: 'Essayez avec moins de mots, un autre département, ou toutes les modalités.',
  vide: 'Le catalogue est vide',
  videAide: 'Aucune formation n’est publiée pour l’instant.',
  effacer: 'Voir toutes les formations',
  tous: 'Voir les formations de tous les organismes',
  prochaine: (date: string) => `Prochaine session\u00a0: ${date}`,
  liste: 'Formations publiées',
} as const;

/** Les modalités, dites en peu de mots à qui cherche. */
export const MODALITES_PUBLIQUES: Readonly<Record<Modalite, string>> = {
  presentiel: 'En présence',
  distanceSynchrone: 'À\u00a0distance, en direct',
  foad: 'À\u00a0distance, à son rythme',
  entreprise: 'En entreprise',
};

/** Comment on suit la formation, sur une étiquette. */
export const MODES = {
  presence: 'En présence',
  distance: 'À\u00a0distance',
  mixte: 'En présence et à\u00a0distance',
} as const;

export const NIVEAUX: Readonly<Record<number, string>> = {
  1: 'Niveau 1',
  2: 'Niveau 2',
  3: 'Niveau 3 (CAP)',
  4: 'Niveau 4 (bac)',
  5: 'Niveau 5 (bac + 2)',
  6: 'Niveau 6 (bac + 3)',
  7: 'Niveau 7 (bac + 5)',
  8: 'Niveau 8 (doctorat)',
};

export const fichePublique = {
  retour: 'Nos formations',
  de: (organisme: string, lieux: string) => (lieux === '' ? organisme : `${organisme}, ${lieux}`),
  enBref: 'En bref',
  duree: 'Durée',
  enseignement: (duree: string) => `dont ${duree} d’enseignement`,
  modalites: 'Modalités',
  taux: (taux: string) => `${taux} à distance`,
  lieux: 'Lieux',
  niveau: 'Niveau à la sortie',
  tarif: 'Tarif',
  delai: 'Délai d’accès',
  prerequis: 'Prérequis',
  surDevis: 'Sur devis',
  presentation: 'Présentation',
  publicVise: 'Pour qui',
  objectifs: 'Vous saurez',
  programme: 'Programme',
  module: 'Module',
  total: 'Total',
  deroulement: 'Comment cela se passe',
  modalitesPedagogiques: 'Modalités et rythme',
  methodes: 'Méthodes et moyens',
  evaluation: 'Évaluation',
  distance: 'Suivre à distance',
  assistance: 'Aide apportée',
  activites: 'Activités et durée moyenne',
  evaluationsDistance: 'Évaluations',
  obtient: 'Ce que vous obtenez',
  certification: 'Certification',
  code: 'Code',
  certificateur: 'Certificateur',
  enregistree: 'Enregistrée le',
  jusquAu: 'Jusqu’au',
  blocs: 'Blocs préparés',
  ficheNationale: (code: string) => `Voir la fiche ${code} de France compétences`,
  suites: 'Après la formation',
  debouches: 'Débouchés',
  metiers: 'Métiers visés',
  poursuites: 'Suites de parcours',
  conditions: 'Prix et financement',
  financements: 'Financements possibles',
  accessibilite: 'Handicap et accessibilité',
  sessions: 'Prochaines sessions',
  sansSession: 'Aucune date n’est annoncée pour l’instant. Contactez-nous pour connaître les prochaines.',
  dates: 'Dates',
  lieu: 'Lieu',
  inscriptions: 'Inscriptions',
  places: 'Places libres',
  recrutement: { ouvert: 'Ouvertes', ferme: 'Closes', suspendu: 'Suspendues' },
  resultats: 'Résultats',
  sansResultat:
    'Nous n’avons pas encore de résultats à montrer pour cette formation. Nous les publierons avec leur mode de calcul dès qu’une session sera terminée.',
  indicateur: 'Résultat',
  valeur: 'Valeur',
  effectif: 'Personnes',
  periode: 'Période',
  methode: 'Mode de calcul',
  petitEffectif: 'Peu de personnes\u00a0: à lire avec prudence.',
  surCinq: (note: string) => `${note} sur 5`,
  candidater: 'Candidater',
  contact: 'Nous contacter',
  courriel: 'Écrire',
  telephone: 'Téléphoner',
  declaration: 'Déclaration d’activité',
  publieeLe: (date: string, version: number) => `Fiche mise à jour le ${date} (version ${version}).`,
  imprimer:
    'Cette page s’imprime comme une fiche\u00a0: menu de votre navigateur, puis «\u00a0Imprimer\u00a0».',
  retireeTitre: 'Cette formation n’est plus proposée',
  retiree: (organisme: string) =>
    `${organisme} a retiré cette formation de son catalogue. Ses autres formations sont toujours là.`,
  autres: 'Voir les autres formations',
} as const;
