import { formatDate } from '#design/index.ts';
import type { GenreAudit, GenreConstat } from './audit/domain/genres.ts';

const jourDe = (iso: string) => formatDate(Temporal.PlainDate.from(iso));

export const GENRES_AUDIT_FR: Readonly<Record<GenreAudit, string>> = {
  initial: 'Audit initial',
  surveillance: 'Audit de surveillance',
  renouvellement: 'Audit de renouvellement',
  blanc: 'Audit blanc (entraînement)',
};

export const GENRES_CONSTAT_FR: Readonly<Record<GenreConstat, string>> = {
  force: 'Point fort',
  note: 'Note',
  mineure: 'Non-conformité mineure',
  majeure: 'Non-conformité majeure',
};

export const auditFr = {
  titre: 'Audits',
  accroche:
    'Ouvrez la maison à un auditeur\u00a0: il lit les preuves, tire des dossiers et écrit ses constats.',
  vide: 'Aucun audit pour le moment. Un audit blanc permet de s’entraîner.',
  ouvrir: 'Ouvrir un audit',
  genre: 'Sorte d’audit',
  referentiel: 'Référentiel',
  referentielAide: 'Fixé pour tout l’audit. Depuis le 1er novembre 2026, un audit suit celui de 2026.',
  annee: (annee: number) => `Référentiel ${annee}`,
  auditeur: 'Nom de l’auditeur',
  courriel: 'Courriel de l’auditeur',
  courrielAide: 'Il reçoit un lien personnel, sans compte.',
  valableJusquau: 'Dernier jour du lien',
  jusquau: (jour: string) => `jusqu’au ${jourDe(jour)}`,
  ouvertLe: 'Ouvert le',
  closLe: 'Clos le',
  etat: 'État',
  etatOuvert: 'Ouvert',
  etatClos: 'Clos',
  constats: 'Constats',
  constatsVide: 'Aucun constat pour le moment.',
  attendent: (nombre: number) => `${nombre}\u00a0à répondre`,
  dejaOuvert: 'Cet audit est déjà ouvert.',
  lienTitre: 'Lien de l’auditeur',
  lienUneFois:
    'Ce lien part aussi par courriel. Il n’est montré qu’une fois\u00a0: gardez-le si vous voulez le donner vous-même.',
  lien: 'Adresse à donner à l’auditeur',
  versAudit: 'Voir l’audit',
  lienRetire: (jour: string) => `Lien retiré le ${jour}.`,
  retirerLien: 'Retirer le lien de l’auditeur',
  lienRetireDit: 'Lien retiré\u00a0: l’auditeur ne peut plus entrer.',
  clore: 'Clore l’audit',
  cloreAide: 'Après la clôture, l’auditeur n’écrit plus. Vous pouvez encore répondre aux constats.',
  closDit: 'Audit clos.',
  indicateur: 'Indicateur',
  constat: 'Constat',
  texte: 'Ce que vous constatez',
  dit: 'Ce que dit l’auditeur',
  ecritLe: (moment: string) => `Écrit le ${moment}`,
  echeance: 'Réponse attendue avant le',
  reponse: 'Réponse',
  sansReponse: 'Pas encore de réponse.',
  reponduLe: (moment: string) => `Répondu le ${moment}`,
  repondre: 'Répondre',
  votreReponse: 'Votre réponse et ce que vous avez fait',
  reponseDite: 'Réponse enregistrée.',
  ecrire: 'Écrire un constat',
  ecrit: 'Constat enregistré.',
  maison: (organisme: string) => `Audit de ${organisme}`,
  lectureSeule:
    'Vous lisez les preuves telles qu’elles sont aujourd’hui. Vous ne pouvez rien y changer\u00a0; vous pouvez tirer des dossiers et écrire vos constats.',
  tirages: 'Tirage de dossiers',
  tirer: 'Tirer des dossiers',
  graine: 'Graine du tirage',
  graineAide: 'Un mot ou un nombre que vous choisissez. La même graine redonne les mêmes dossiers.',
  taille: 'Nombre de dossiers',
  tire: 'Dossiers tirés.',
  tirage: (graine: string, tires: number, population: number) =>
    `Graine «\u00a0${graine}\u00a0»\u00a0: ${tires} sur ${population}\u00a0dossiers`,
  regle:
    'Chaque dossier reçoit l’empreinte SHA-256 du texte «\u00a0graine:numéro du dossier\u00a0». Les plus petites empreintes sortent, dans l’ordre. La liste permet de refaire le calcul.',
  liste: 'Liste complète (CSV)',
  listeNom: 'tirage',
  listeEntetes: ['Numéro du dossier', 'Rang au tirage'],
  dossier: 'Dossier',
  session: 'Session',
  presence: 'Présence',
  presences: (presences: number, absences: number) =>
    `Présent\u00a0: ${presences}, absent\u00a0: ${absences}`,
  documents: 'Documents',
  recus: 'Registre',
  scelles: (scelles: number, faits: number) => `Faits scellés\u00a0: ${scelles} sur ${faits}`,
  efface: 'Dossier effacé depuis',
  retour: 'Tous les indicateurs',
  pieces: 'Pièces déposées',
  piecesVide: 'Aucune pièce déposée.',
  ouvrirPiece: 'Ouvrir le fichier',
  notes: 'Notes d’efficacité',
  imprimer: 'Cette page s’imprime\u00a0: elle tient lieu de rapport.',
} as const;

export const courrielFr = {
  sujet: (organisme: string) => `Votre accès pour l’audit de ${organisme}`,
  lignes: (annee: number, jour: string) => [
    `Ce lien ouvre les preuves de l’organisme devant le référentiel national qualité de ${annee}. Vous n’avez pas besoin de compte.`,
    `Il est personnel et fonctionne ${auditFr.jusquau(jour)}.`,
  ],
  bouton: 'Ouvrir l’audit',
} as const;

export const faitsFr = {
  ouvert: (annee: number) => `Audit ouvert, référentiel ${annee}`,
  tire: (graine: string, nombre: number) =>
    `${nombre}\u00a0dossiers tirés au sort par l’auditeur, graine «\u00a0${graine}\u00a0»`,
  ecrit: (numero: number) => `Constat d’audit écrit, indicateur ${numero}`,
  repondu: (numero: number) => `Réponse à un constat d’audit, indicateur ${numero}`,
  retire: 'Lien de l’auditeur retiré',
  clos: 'Audit clos',
} as const;

export const refusFr = {
  AuditInconnu: 'Cet audit n’existe pas.',
  AuditClos: 'Cet audit est clos\u00a0: on n’y écrit plus.',
  ValiditePassee: 'Ce jour est passé\u00a0: choisissez aujourd’hui ou plus tard.',
  SansDossier: 'Il n’y a pas encore de dossier à tirer\u00a0: aucune session récente.',
  IndicateurHorsAudit: 'Cet indicateur n’est pas dans le référentiel de cet audit.',
  ConstatInconnu: 'Ce constat n’existe pas dans cet audit.',
  ConstatDejaRepondu: 'Ce constat a déjà sa réponse.',
} as const;
