import { formatDate } from '#design/index.ts';
import type { Genre, Mois } from './domain/genres.ts';
import { SEUIL_ANONYMAT } from './domain/genres.ts';

const s = (nombre: number): string => (nombre > 1 ? 's' : '');
const jour = (le: Temporal.PlainDate): string => formatDate(le);

export const GENRES_FR: Readonly<Record<Genre, string>> = {
  a_chaud: 'Satisfaction en fin de formation',
  a_froid: 'Satisfaction plusieurs mois après',
  formateur: 'Avis des formateurs',
  entreprise: 'Avis des entreprises et des tuteurs',
  financeur: 'Avis des financeurs',
  enseignements: 'Évaluation des enseignements',
};

export const ECHELLE: Readonly<Record<number, string>> = {
  4: 'Tout à fait',
  3: 'Plutôt oui',
  2: 'Plutôt non',
  1: 'Pas du tout',
};

export const genreDit = (genre: Genre, mois: Mois): string =>
  genre === 'a_froid' ? `Satisfaction ${mois} mois après` : GENRES_FR[genre];

export const mots = {
  nav: 'Enquêtes',
  titre: 'Enquêtes',
  accroche: 'Qui a été interrogé, combien ont répondu, et ce qui demande votre attention.',
  rien: 'Aucune enquête',
  rienAide: 'La première partira seule, le lendemain de la fin d’une session.',
  colonnes: {
    enquete: 'Enquête',
    session: 'Session',
    ouverte: 'Envoyée le',
    retour: 'Retours',
    note: 'Note sur 4',
    alerte: 'À regarder',
  },
  retour: (repondues: number, demandees: number): string => `${repondues} sur ${demandees}`,
  alertes: {
    retour: 'Peu de retours',
    note: 'Note basse',
    traiter: (nombre: number): string => `${nombre} réponse${s(nombre)} à traiter`,
    restitution: 'À restituer',
  },
  filtres: { genre: 'Enquête', tous: 'Toutes' },
  nombre: (total: number): string => `${total} enquête${s(total)}`,
  fichier: 'enquetes',
  export: ['Enquête', 'Session', 'Module', 'Envoyée le', 'Fin', 'Demandées', 'Répondues', 'Note sur 4'],
  campagne: {
    retours: 'Retours',
    retoursDetail: (repondues: number, demandees: number): string =>
      `${repondues} réponse${s(repondues)} sur ${demandees} personne${s(demandees)} interrogée${s(demandees)}`,
    note: 'Note moyenne',
    noteDetail: 'Moyenne des questions notées de 1 à 4',
    version: (version: number): string => `Questionnaire, version ${version}`,
    fin: 'On peut répondre jusqu’au',
    reponses: 'Réponses',
    combien: 'Combien',
    aucunVerbatim: 'Personne n’a rien écrit.',
    aucune: 'Pas encore de réponse',
    aucuneAide: 'Les résultats apparaîtront ici dès la première réponse.',
    seuil: (repondues: number): string =>
      `Cette évaluation est anonyme : ses résultats se montrent à partir de ${SEUIL_ANONYMAT} réponses. Il y en a ${repondues} pour l’instant.`,
    anonyme: `Évaluation anonyme : personne ne peut savoir qui a répondu quoi. Résultats montrés à partir de ${SEUIL_ANONYMAT} réponses.`,
    comparaison: 'Avec les sessions précédentes',
    comparaisonAide: 'La même enquête, pour la même formation.',
    moyenne: (moyenne: string): string => `moyenne ${moyenne}`,
    exporter: 'resultats-enquete',
    entetesExport: ['Question', 'Réponse', 'Combien'],
    verbatimExport: 'Texte libre',
    aTraiter: 'Réponses défavorables',
    traiter: 'À traiter',
    traitee: 'Traitée',
    defavorable: (nom: string): string => `Réponse de ${nom}`,
  },
  suite: {
    titre: 'Réponse défavorable',
    personne: 'Personne',
    recue: 'Reçue le',
    rien: 'Aucune réponse à traiter',
    rienAide: 'Chaque réponse défavorable a reçu une décision.',
    accroche: 'Dites ce que vous décidez. La décision reste avec la réponse.',
    decision: 'Votre décision',
    action: 'Agir',
    actionAide: 'Une action d’amélioration, un appel, un changement.',
    sansAction: 'Ne pas agir',
    sansActionAide: 'Dites pourquoi : un auditeur le lira.',
    motif: 'Ce qui est décidé, et pourquoi',
    enregistrer: 'Enregistrer la décision',
    enregistree: 'La décision est enregistrée.',
    decidee: (le: string): string => `Décision du ${le}`,
  },
  restitution: {
    titre: 'Réunions de restitution',
    aide: 'Les résultats sont rendus à ceux qu’ils concernent : formateurs, apprenants, direction.',
    le: 'Date de la réunion',
    participants: 'Qui était là',
    personne: 'Cochez au moins une case.',
    choix: {
      formateurs: 'Formateurs',
      apprenants: 'Apprenants',
      responsables: 'Responsables pédagogiques',
      direction: 'Direction',
      entreprises: 'Entreprises',
    } as Readonly<Record<string, string>>,
    synthese: 'Ce qui ressort des réponses',
    decisions: 'Ce qui est décidé',
    enregistrer: 'Enregistrer la réunion',
    enregistree: 'La réunion est enregistrée.',
  },
  resultats: {
    titre: 'Résultats à publier',
    lien: 'Publier des résultats',
    accroche:
      'La satisfaction en fin de formation, sur douze mois. Les formations choisies la montrent au public.',
    libelle: 'Apprenants satisfaits en fin de formation',
    methode:
      'Réponses « plutôt oui » ou « tout à fait » à la question de satisfaction, divisées par toutes les réponses au questionnaire de fin, sur douze mois',
    colonnes: { formation: 'Formation', satisfaits: 'Satisfaits', publie: 'Sur la page publique' },
    tropPeu: `moins de ${SEUIL_ANONYMAT} réponses`,
    nonPublie: 'Non',
    publieSur: (effectif: number): string => `Oui, sur ${effectif} réponse${s(effectif)}`,
    publier: 'Publier les formations cochées',
    publies: 'Les résultats sont sur les pages publiques.',
    aucune: 'Cochez au moins une formation.',
  },
  repondre: {
    organisme: (organisme: string, session: string | null, module: string | null): string =>
      [organisme, session, module].filter((un) => un !== null && un !== '').join(' · '),
    duree: 'Une minute suffit.',
    nominative:
      'Vos réponses servent à améliorer nos formations. Les formateurs les lisent sans votre nom ; la personne chargée de la qualité peut vous appeler si quelque chose s’est mal passé.',
    anonyme: `Vos réponses sont anonymes : elles sont gardées sans votre nom, sans l’heure, et sans lien entre elles. Nous savons seulement que vous avez répondu. Les résultats ne se montrent qu’à partir de ${SEUIL_ANONYMAT} réponses.`,
    facultatif: 'Facultatif',
    texteAnonyme: 'Facultatif. N’écrivez rien qui permette de vous reconnaître.',
    envoyer: 'Envoyer mes réponses',
    merci: 'Merci, vos réponses sont enregistrées.',
    dejaTitre: 'Vous avez déjà répondu',
    deja: (le: Temporal.PlainDate): string =>
      `Vous avez déjà répondu le ${jour(le)}. Vos premières réponses sont gardées, il n’y a rien d’autre à faire. Merci !`,
    closeTitre: 'Cette enquête est terminée',
    close: (fin: Temporal.PlainDate): string =>
      `On pouvait répondre jusqu’au ${jour(fin)}. Vous pouvez encore nous dire votre avis : écrivez à l’organisme de formation.`,
    retour: 'Retour à l’accueil',
  },
  refus: {
    deja: (le: string): string =>
      `Vous avez déjà répondu le ${jour(Temporal.PlainDate.from(le))}. Vos premières réponses sont gardées.`,
    close: (fin: string): string =>
      `Cette enquête est terminée depuis le ${jour(Temporal.PlainDate.from(fin))}.`,
    manque: 'Choisissez une réponse.',
    inconnue: 'Cette enquête n’existe pas.',
    dejaDecidee: 'Une décision est déjà enregistrée pour cette réponse.',
    pasDefavorable: 'Cette réponse n’est pas défavorable : il n’y a rien à décider.',
    pasAnonyme: 'La restitution concerne l’évaluation des enseignements.',
    dateFuture: 'La réunion n’a pas encore eu lieu : écrivez une date passée.',
    effectif: `Il faut au moins ${SEUIL_ANONYMAT} réponses pour publier un résultat.`,
  },
  courriel: {
    sujet: (genre: Genre, titre: string | null): string =>
      titre === null ? GENRES_FR[genre] : `Votre avis : ${titre}`,
    sujetRelance: (titre: string | null): string =>
      `Rappel : votre avis${titre === null ? '' : `, ${titre}`}`,
    lignes: (anonyme: boolean, fin: Temporal.PlainDate): string[] => [
      'Nous aimerions connaître votre avis. Une minute suffit, sans mot de passe.',
      anonyme
        ? 'Vos réponses sont anonymes : personne ne pourra savoir ce que vous avez répondu.'
        : 'Vos réponses nous aident à améliorer nos formations.',
      `Vous pouvez répondre jusqu’au ${jour(fin)}.`,
    ],
    bouton: 'Donner mon avis',
  },
  aFaire: {
    repondre: (titre: string): string => `Donner votre avis : ${titre}`,
    repondrePourquoi: (fin: string): string => `Une minute, avant le ${jour(Temporal.PlainDate.from(fin))}`,
    traiter: (nombre: number): string => `Traiter ${nombre} réponse${s(nombre)} défavorable${s(nombre)}`,
    traiterPourquoi: 'Une décision est attendue pour chacune',
  },
  faits: {
    ouverte: (genre: Genre, demandees: number): string =>
      `Enquête envoyée à ${demandees} personne${s(demandees)} : ${GENRES_FR[genre].toLowerCase()}`,
    relancee: (nombre: number): string => `Rappel de l’enquête à ${nombre} personne${s(nombre)}`,
    reponse: (defavorable: boolean): string =>
      defavorable ? 'Réponse défavorable à une enquête' : 'Réponse à une enquête',
    bulletin: 'Réponse anonyme à l’évaluation des enseignements',
    suite: (suite: string, motif: string): string =>
      suite === 'action' ? `Suite donnée à une réponse : ${motif}` : `Réponse sans suite : ${motif}`,
    restitution: (le: string): string =>
      `Résultats rendus en réunion le ${jour(Temporal.PlainDate.from(le))}`,
    publie: (part: string, effectif: number): string =>
      `Satisfaction publiée : ${part}, ${effectif} réponse${s(effectif)}`,
  },
} as const;
