import type { Anomalie, Classe } from './preuve/classes.ts';

const acteDe = ({ indice, faitId }: Anomalie): string =>
  indice === undefined ? `L’acte ${faitId ?? '?'}` : `L’acte n°\u00a0${indice + 1}`;
const nomDe = ({ fichier = '' }: Anomalie): string =>
  fichier === '' ? 'un fichier' : `«\u00a0${fichier}\u00a0»`;

/** What each class means, in one French sentence that a person without the trade understands. */
export const PHRASES: Readonly<Record<Classe, (anomalie: Anomalie) => string>> = {
  'archive-illisible': () => 'Ce fichier n’est pas un dossier de preuve\u00a0: ce n’est pas une archive zip.',
  'archive-coupee': () =>
    'Le dossier est incomplet\u00a0: une partie de l’archive manque, ou quelque chose y a été ajouté. Téléchargez-le de nouveau.',
  'archive-abimee': (a) => `Le dossier est abîmé\u00a0: ${nomDe(a)} ne s’ouvre plus correctement.`,
  'archive-bombe': (a) =>
    `Dossier refusé\u00a0: une fois ouvert, ${nomDe(a)} prendrait une place démesurée. Ne l’ouvrez pas autrement.`,
  'archive-chemin': (a) =>
    `Dossier refusé\u00a0: ${nomDe(a)} a un nom dangereux, qui pourrait écrire ailleurs sur votre ordinateur.`,
  'archive-nom-en-double': (a) => `Dossier refusé\u00a0: ${nomDe(a)} s’y trouve deux fois.`,
  'archive-non-prise-en-charge': () =>
    'Dossier refusé\u00a0: son archive est chiffrée, ou faite d’une façon que les dossiers de preuve n’utilisent pas.',
  'archive-trop-grande': () => 'Dossier refusé\u00a0: il est trop grand pour être un dossier de preuve.',
  'partie-illisible': (a) =>
    `${nomDe(a)} n’a pas la forme attendue\u00a0: ce n’est pas un dossier de preuve, ou il a été modifié.`,
  'fichier-manquant': (a) => `${nomDe(a)} manque dans le dossier.`,
  'fichier-remplace': (a) =>
    `${nomDe(a)} n’est plus le fichier d’origine\u00a0: il a été modifié ou remplacé.`,
  'fichier-ajoute': (a) => `${nomDe(a)} a été ajouté au dossier\u00a0: rien ne prouve d’où il vient.`,
  'liste-modifiee': () => 'La liste de ce que contient le dossier n’est pas celle qui a été scellée.',
  'contenu-modifie': (a) => `${acteDe(a)}\u00a0: son contenu a été modifié après avoir été scellé.`,
  'feuille-modifiee': (a) =>
    `${acteDe(a)}\u00a0: sa preuve ne mène pas au registre signé. L’acte ou sa preuve vient d’ailleurs.`,
  'fait-supprime': (a) => `${acteDe(a)} a été retiré du dossier.`,
  'fait-insere': (a) => `${acteDe(a)} a été ajouté au dossier après coup.`,
  'autre-organisme': () => 'Une partie du dossier vient du registre d’un autre organisme.',
  'tete-falsifiee': () =>
    'La signature du registre est fausse\u00a0: elle n’a pas été faite par la clé annoncée.',
  'cle-substituee': ({ cleId }) =>
    `La clé ${cleId ?? ''} qui signe n’a été désignée par aucune clé précédente\u00a0: quelqu’un a pu la mettre à la place.`,
  'cle-perimee': ({ cleId }) => `La clé ${cleId ?? ''} a signé à un moment où elle n’était pas en service.`,
  reecriture: ({ taille }) =>
    `Le registre a été réécrit\u00a0: il ne prolonge pas celui qui avait été signé à ${taille ?? '?'} actes.`,
  'effacement-sans-trace': (a) =>
    `${acteDe(a)}\u00a0: son contenu a été détruit, et aucun acte scellé ne dit pourquoi.`,
  'horodatage-faux': () =>
    'Une date donnée au registre est fausse\u00a0: elle ne parle pas de ce registre, ou a été changée.',
  'recu-faux': () => 'Ce reçu est faux, ou il a été mal copié.',
  'recu-rejoue': () => 'Ce reçu est vrai, mais il parle d’un acte qui n’est pas dans ce dossier.',
  'autre-feuille': (a) =>
    `${acteDe(a)}\u00a0: le reçu promet un autre contenu que celui du dossier. Gardez le reçu.`,
  'autre-instance': ({ cleId }) =>
    `Le dossier n’est pas signé par la clé attendue (${cleId ?? ''})\u00a0: il vient d’une autre installation d’Ancrage.`,
};

export const VERDICTS = {
  valide: 'Dossier valide',
  altere: 'Dossier altéré',
  refuse: 'Dossier refusé',
  incomplet: 'Vérification impossible ici',
} as const;

const pluriel = (n: number, un: string, plusieurs: string): string => `${n} ${n > 1 ? plusieurs : un}`;

export const textes = {
  explications: {
    valide: 'Tout ce qui est dans ce dossier est dans le registre signé, sans changement, et rien ne manque.',
    altere: 'Ne vous fiez pas à ce dossier. Voici ce qui a changé\u00a0:',
    refuse: 'Ce fichier n’a pas pu être lu comme un dossier de preuve.',
    incomplet:
      'Ce navigateur est trop ancien pour vérifier les signatures. Ouvrez cette page avec un navigateur à jour, ou utilisez la commande «\u00a0npm run ancrage -- verifier\u00a0».',
  },
  actes: (n: number) => pluriel(n, 'acte vérifié', 'actes vérifiés'),
  effaces: (n: number) => pluriel(n, 'contenu effacé selon la loi', 'contenus effacés selon la loi'),
  efface: (le: string, base: string) => `Effacé le ${le} (${base})`,
  documents: (n: number) => pluriel(n, 'document intact', 'documents intacts'),
  coherences: (n: number) =>
    pluriel(n, 'ancienne signature du registre y mène', 'anciennes signatures du registre y mènent'),
  listeDocuments: 'Documents',
  listeActes: 'Actes du registre',
  intact: 'intact',
  change: 'CHANGÉ',
  dates: (n: number) => pluriel(n, 'date du registre vérifiée', 'dates du registre vérifiées'),
  attestee: (le: string) =>
    `Un jeton d’horodatage extérieur est daté du ${le}. La signature de l’autorité se vérifie à part (openssl ts -verify).`,
  organisme: 'Organisme',
  objet: 'Dossier',
  etabliLe: 'Établi le',
  registre: 'Registre',
  registreDe: (taille: number, le: string) => `${taille} actes, signé le ${le}`,
  cle: 'Clé',
  aConfirmer:
    'Comparez la clé avec celle que l’organisme publie ou imprime\u00a0: le dossier seul ne prouve pas de qui elle est.',
  cleConfirmee: 'C’est bien la clé attendue.',
  tetesComparees: (n: number) =>
    pluriel(n, 'signature gardée ailleurs concorde', 'signatures gardées ailleurs concordent'),
  tetesSansLien: (n: number) =>
    `${pluriel(n, 'signature gardée ailleurs n’a pas pu être comparée', 'signatures gardées ailleurs n’ont pas pu être comparées')}\u00a0: demandez un dossier plus récent.`,
  recus: (n: number) => pluriel(n, 'reçu concorde', 'reçus concordent'),
} as const;

/** The usual acts, in words; another one keeps the name that the register gives it. */
const ACTES: Readonly<Record<string, string>> = {
  'session.creee': 'Session créée',
  'session.modifiee': 'Session modifiée',
  'session.confirmee': 'Session confirmée',
  'session.annulee': 'Session annulée',
  'creneau.planifie': 'Créneau planifié',
  'creneau.deplace': 'Créneau déplacé',
  'creneau.annule': 'Créneau annulé',
  'creneau.ouvert': 'Feuille d’émargement ouverte',
  'creneau.signe': 'Présence signée',
  'creneau.clos': 'Feuille d’émargement close',
  'presence.saisie': 'Présence saisie',
  'presence.corrigee': 'Présence corrigée',
  'absence.notee': 'Absence notée',
  'activite.validee': 'Activité à distance validée',
  'candidature.deposee': 'Candidature déposée',
  'candidature.admise': 'Candidature admise',
  'inscription.enregistree': 'Inscription enregistrée',
  'inscription.modifiee': 'Inscription modifiée',
  'parcours.termine': 'Parcours terminé',
  'positionnement.conclu': 'Positionnement conclu',
  'acquis.evalues': 'Acquis évalués',
  'document.genere': 'Document créé',
  'document.envoye': 'Document envoyé',
  'document.lu': 'Document lu',
  'document.signe': 'Document signé',
  'registre.faits_effaces': 'Effacement de contenus selon la loi',
};

export const nomDeLActe = (type: string): string => ACTES[type] ?? type;
