import { formatPeriode } from '#design/index.ts';
import type { EtatAbsence, Nature, PeriodeJustifiee } from '../domain/justificatif.ts';

const s = (n: number): string => (n > 1 ? 's' : '');
const jours = ({ du, au }: PeriodeJustifiee): string => formatPeriode(du, au);

/** Absences, lateness and their proofs. */
export const absencesFr = {
  titre: 'Absences et retards',
  lien: 'Absences',
  accroche:
    'Les minutes manquées sur les feuilles closes. Une absence excusée ne compte pas comme du temps suivi.',
  rien: 'Personne n’a manqué sur ces jours',
  rienAide: 'Choisissez une autre période, ou effacez les filtres.',
  colonnes: {
    personne: 'Personne',
    creneau: 'Créneau',
    session: 'Session',
    genre: 'Genre',
    minutes: 'Temps manqué',
    etat: 'Justification',
    quand: 'Quand',
  },
  genres: {
    absent: 'Absence',
    excuse: 'Absence',
    retard: 'Retard',
    depart_anticipe: 'Départ avant la fin',
  } as Readonly<Record<string, string>>,
  filtres: {
    du: 'Du',
    au: 'Au',
    genre: 'Genre',
    etat: 'Justification',
    nom: 'Nom',
    tous: 'Tous',
    toutes: 'Toutes',
    genres: { absence: 'Absence', retard: 'Retard', depart_anticipe: 'Départ avant la fin' },
  },
  etats: {
    a_justifier: 'À justifier',
    a_instruire: 'Justificatif à examiner',
    excusee: 'Excusée',
    refusee: 'Justificatif refusé',
    sans_justificatif: 'Sans justificatif',
  } satisfies Record<EtatAbsence, string>,
  fichier: 'absences',
  export: [
    'Nom',
    'Prénom',
    'Session',
    'Créneau',
    'Date',
    'Début',
    'Fin',
    'Genre',
    'Minutes manquées',
    'Justification',
  ],
  justifier: 'Justifier',
  justificatifs: 'Justificatifs',
  avis: {
    aJustifier: (n: number) =>
      n > 1 ? `${n} absences attendent un justificatif` : 'Une absence attend un justificatif',
    aJustifierTexte: (quand: string) =>
      `${quand}. Déposez un document qui l’explique, ou parlez-en au secrétariat.`,
    rappel: (n: number) =>
      n > 1
        ? `Dernier rappel\u00a0: ${n} absences sans justificatif`
        : 'Dernier rappel\u00a0: une absence sans justificatif',
    tuteur: (prenom: string, nom: string, n: number) =>
      `${prenom} ${nom}\u00a0: ${n} absence${s(n)} en formation`,
    decide: (decision: 'accepte' | 'refuse', periode: PeriodeJustifiee) =>
      decision === 'accepte'
        ? `Votre justificatif ${jours(periode)} est accepté`
        : `Votre justificatif ${jours(periode)} est refusé`,
    bouton: 'Déposer un justificatif',
  },
  aFaire: (n: number) =>
    n > 1 ? `Examiner ${n} justificatifs d’absence` : 'Examiner un justificatif d’absence',
  aFairePourquoi: 'La personne attend de savoir si son absence est excusée.',
  aFaireSoi: (n: number) => (n > 1 ? `Justifier ${n} absences` : 'Justifier une absence'),
  aFaireSoiPourquoi: 'Déposez un document qui explique votre absence.',
} as const;

/** Handing in and deciding a proof. */
export const justificatifsFr = {
  titre: 'Justificatifs d’absence',
  accroche:
    'Un justificatif accepté excuse les absences de ses jours. La feuille de présence, elle, ne change pas.',
  onglets: { label: 'Justificatifs', a_instruire: 'À examiner', decides: 'Décidés' },
  rien: 'Aucun justificatif à examiner',
  rienAide: 'Ceux que les apprenants déposent arrivent ici.',
  colonnes: { personne: 'Personne', jours: 'Jours', depose: 'Déposé', etat: 'Décision' },
  decisions: { accepte: 'Accepté', refuse: 'Refusé' },
  aExaminer: 'À examiner',
  jours: (du: string, au: string) =>
    jours({ du: Temporal.PlainDate.from(du), au: Temporal.PlainDate.from(au) }),
  natures: {
    sante: 'Santé',
    convocation: 'Convocation (administration, justice, examen)',
    transport: 'Transport',
    entreprise: 'Entreprise',
    famille: 'Famille',
    autre: 'Autre raison',
  } satisfies Record<Nature, string>,
  termes: {
    personne: 'Personne',
    jours: 'Jours',
    nature: 'Raison',
    precisions: 'Précisions',
    piece: 'Document',
  },
  ouvrir: 'Ouvrir le document',
  sansPiece: 'Papier vu et rendu',
  absences: 'Absences de ces jours',
  absencesRien: 'Aucune absence sur une feuille close de ces jours, pour le moment.',
  accepter: 'Accepter',
  refuser: 'Refuser',
  motif: 'Motif',
  motifAide: 'Demandé pour refuser, ou pour changer une décision. La personne le lit.',
  decide: (decision: 'accepte' | 'refuse') =>
    decision === 'accepte'
      ? 'Le justificatif est accepté.'
      : 'Le justificatif est refusé. La personne est prévenue.',
  deposer: 'Déposer un justificatif',
  deposerPour: (nom: string) => `Justifier les absences de ${nom}`,
  du: 'Premier jour',
  au: 'Dernier jour',
  raison: 'Raison',
  precisions: 'Précisions, si besoin',
  precisionsAide: 'Ne dites rien de votre santé ici\u00a0: le document suffit.',
  fichier: 'Document (photo ou PDF)',
  fichierAide: 'Une photo bien lisible suffit. 10 Mo au plus.',
  fichierBureau: 'Document, si vous le gardez',
  fichierBureauAide:
    'Laissez vide si vous avez vu le papier et l’avez rendu\u00a0: c’est préférable pour la santé.',
  accepterTout: 'Accepter ce justificatif tout de suite',
  envoyer: 'Envoyer',
  enregistrer: 'Enregistrer',
  depose: 'Votre justificatif est reçu. Le secrétariat vous répondra.',
  enregistre: 'Le justificatif est enregistré.',
  mesAbsences: 'Mes absences',
  mesAbsencesAccroche: 'Vos absences et vos retards, et ce que vous avez déposé pour les justifier.',
  mesAbsencesRien: 'Vous n’avez manqué aucun créneau.',
  mesJustificatifs: 'Mes justificatifs',
  refusJoursInverses: 'Le dernier jour doit venir après le premier.',
  refusTropLong: 'Un justificatif couvre un an au plus. Vérifiez les dates.',
  refusPersonne: 'Cette personne n’existe pas dans votre organisme.',
  refusInconnu: 'Ce justificatif n’existe pas dans votre organisme.',
  pieceVide: 'Ce fichier est vide. Choisissez-en un autre.',
  pieceTropLourde: 'Ce fichier dépasse 10 Mo. Prenez une photo moins grande.',
  pieceDAutreType: 'Choisissez une photo (JPEG, PNG, HEIC, WebP) ou un PDF.',
} as const;
