import { aParis, formatDate, formatDuree, formatHeure } from '#design/index.ts';

/** Words of the screens of `emargement`. */
export const ecrans = {
  titre: 'Émargement',
  accroche: 'Les créneaux du jour, et ceux dont la feuille n’est pas close.',
  signerTitre: 'Signer ma présence',
  colonnes: {
    creneau: 'Créneau',
    horaire: 'Horaire',
    lieu: 'Lieu',
    etat: 'État',
    presents: 'Présences',
    personne: 'Personne',
  },
  etats: {
    prevu: 'À ouvrir',
    ouvert: 'Émargement ouvert',
    clos: 'Feuille close',
    corrige: 'Feuille corrigée',
  },
  statuts: {
    present: 'Présence',
    retard: 'Retard',
    depart_anticipe: 'Départ avant la fin',
    absent: 'Absence',
    excuse: 'Absence excusée',
  } as Readonly<Record<string, string>>,
  methodes: {
    code: 'Code de la salle',
    lien: 'Lien personnel et code',
    validation: 'Validée par le formateur',
    visio: 'Lien de la classe à distance',
    differe: 'Signature différée',
    saisie: 'Saisie',
    correction: 'Correction',
  } as Readonly<Record<string, string>>,
  vide: 'Aucun créneau à émarger aujourd’hui',
  videAide: 'Vos prochains créneaux sont dans le planning.',
  videApprenant: 'Vous n’avez pas de créneau aujourd’hui.',
  ouvrir: 'Ouvrir l’émargement',
  ouvert: 'L’émargement est ouvert. Affichez le code dans la salle.',
  afficherCode: 'Afficher le code',
  valider: 'Enregistrer les présences',
  valide: (n: number) =>
    n === 0 ? 'Rien à enregistrer.' : `${n} présence${n > 1 ? 's' : ''} enregistrée${n > 1 ? 's' : ''}.`,
  clore: 'Contresigner et clore la feuille',
  cloreAide:
    'En contresignant, vous attestez que ces présences sont exactes. La feuille ne changera plus, sauf correction motivée.',
  clos: 'La feuille est close et contresignée.',
  sansReponse: 'Pas encore signé',
  choix: { rien: 'En attente', present: 'Présence', absent: 'Absence', excuse: 'Absence excusée' },
  constat: (nom: string) => `Constat pour ${nom}`,
  arrivee: (nom: string) => `Arrivée de ${nom}, si retard`,
  depart: (nom: string) => `Départ de ${nom}, si avant la fin`,
  corriger: 'Corriger',
  corrigerTitre: 'Corriger une présence',
  corrigerAide: 'La première version est gardée avec votre motif.',
  motif: 'Motif de la correction',
  corrigee: 'La correction est enregistrée. La première version est gardée.',
  codeTitre: 'Code de présence',
  codeAide:
    'Ouvrez l’adresse ci-dessous sur votre téléphone, ou visez le carré avec son appareil photo. Puis écrivez ce code.',
  codeAdresse: 'Adresse',
  codeQr: 'Carré à viser avec l’appareil photo du téléphone pour signer',
  codeChange: 'Le code change toutes les 30 secondes. Cette page se met à jour seule.',
  pasOuvert: 'L’émargement de ce créneau n’est pas ouvert.',
  signes: (n: number, total: number) => `${n} sur ${total} ont signé.`,
  code: 'Code affiché dans la salle',
  codeExemple: 'Six signes. Les majuscules et les espaces ne comptent pas.',
  signer: 'Je signe ma présence',
  signe: (quand: Temporal.Instant) =>
    `Votre présence est enregistrée à ${heure(quand)}. Vous n’avez rien d’autre à faire.`,
  attestation: (prenom: string) =>
    `${prenom}, en envoyant ce code, vous attestez votre présence à ce créneau.`,
  distanceAide: 'Ce créneau se suit à distance. Rejoignez la classe, puis signez ici.',
  rejoindre: 'Rejoindre la classe à distance',
  aFaire: {
    ouvrir: (titre: string) => `Ouvrir l’émargement\u00a0: ${titre}`,
    clore: (titre: string) => `Clore la feuille\u00a0: ${titre}`,
    signer: (titre: string) => `Signer votre présence\u00a0: ${titre}`,
  },
  creneauInconnu: 'Ce créneau n’existe pas dans votre organisme.',
  dejaSigne: 'Une signature existe déjà pour cette personne.',
  dejaCorrige: 'Une autre personne a corrigé cette présence entre-temps. Relisez sa correction.',
} as const;

const heure = (instant: Temporal.Instant): string => formatHeure(aParis(instant));

/** « mardi 24 novembre, 9 h à 12 h 30 ». */
export function horaire(debut: Temporal.Instant, fin: Temporal.Instant): string {
  return `${formatDate(aParis(debut).toPlainDate(), 'bref')}, ${heure(debut)} à ${heure(fin)}`;
}

/** Sentences of timelines. */
export const faits = {
  'creneau.ouvert': () => 'Émargement ouvert',
  'creneau.signe': ({ minutes }: Record<string, unknown>) =>
    `Présence signée (${formatDuree(Number(minutes))})`,
  'creneau.clos': () => 'Feuille contresignée et close',
  'presence.validee': () => 'Présence validée par le formateur',
  'absence.notee': () => 'Absence notée par le formateur',
  'presence.corrigee': ({ motif }: Record<string, unknown>) => `Présence corrigée\u00a0: ${String(motif)}`,
} as const;
