import type { ColonneDocument } from './domain/colonnes.ts';
import type { Suivi } from './domain/document-emis.ts';

export const COLONNES_FR: Readonly<Record<ColonneDocument, string>> = {
  devis: 'Devis',
  contrat: 'Convention ou contrat',
  convocation: 'Convocation',
  protocole: 'Protocole individuel',
  certificat: 'Certificat de réalisation',
  attestation: 'Attestation de fin',
};

/** « Créer les conventions et contrats ». */
export const PLURIELS: Readonly<Record<ColonneDocument, string>> = {
  devis: 'les devis',
  contrat: 'les conventions et contrats',
  convocation: 'les convocations',
  protocole: 'les protocoles',
  certificat: 'les certificats de réalisation',
  attestation: 'les attestations de fin',
};

export const SUIVIS: Readonly<Record<Suivi, string>> = {
  'a-regenerer': 'À régénérer',
  'en-preparation': 'Créé',
  pret: 'Créé',
  envoye: 'Envoyé',
  ouvert: 'Ouvert',
  lu: 'Lu',
  'a-contresigner': 'À contresigner',
  signe: 'Signé',
  annule: 'Annulé',
};

export const manquesFr = {
  mention: (libelle: string, champs: string) =>
    libelle.toLowerCase().includes(champs.toLowerCase()) ? libelle : `${libelle} (${champs})`,
  forme: (champs: string) => `À corriger\u00a0: ${champs}`,
  feuillesOuvertes: (nombre: number) =>
    nombre > 1
      ? `${nombre} feuilles d’émargement ne sont pas closes`
      : 'Une feuille d’émargement n’est pas close',
  sansPresence: 'Aucune présence n’est encore prouvée par une feuille close',
  acces: (lieu: string) => `Comment venir\u00a0: ${lieu}`,
  pasTerminee: 'La formation n’est pas terminée',
  courriel: (nom: string) => `Adresse électronique de ${nom}`,
} as const;

export const refusFr = {
  DocumentACompleter: (manques: readonly string[]) => `Il manque\u00a0: ${manques.join('\u00a0; ')}.`,
  DocumentSansObjet: 'Ce dossier ne demande pas ce document.',
  DestinataireSansCourriel: (nom: string) =>
    `${nom} n’a pas d’adresse électronique. Ajoutez-la, puis envoyez de nouveau.`,
  DejaEnvoye: 'Ce document est déjà envoyé.',
  DossierIntrouvable:
    'Ce dossier n’existe pas dans votre organisme, ou il n’a plus de place dans la session.',
  FormateurInconnu: 'Cette personne n’est pas dans votre annuaire.',
  SemaineSansCreneau: 'Cette semaine n’a pas de créneau.',
  DocumentPasASigner: 'Ce document n’est plus à signer.',
  AucuneLigne: 'Cochez au moins une personne.',
  autre: 'Ce document ne peut pas être produit en l’état. Ouvrez le dossier pour voir pourquoi.',
  ActeInconnu: 'Choisissez ce qu’il faut faire.',
} as const;

export const faitsFr = {
  clauses: 'Textes des documents enregistrés',
  titres: (titres: string) => (titres === '' ? 'Titres retirés' : `Titres enregistrés\u00a0: ${titres}`),
  lot: (acte: 'creer' | 'envoyer', documents: string, personnes: number) =>
    `Demande de ${acte === 'creer' ? 'créer' : 'envoyer'} ${documents} de ${personnes} personne${personnes > 1 ? 's' : ''}`,
} as const;

export const matriceFr = {
  titres: { envoyes: 'Documents envoyés', lus: 'Documents lus', signes: 'Documents signés' },
  aucun: 'Aucun document créé',
  perimes: (nombre: number) => (nombre > 1 ? `${nombre} documents à régénérer` : 'Un document à régénérer'),
  envoyes: (faits: number, total: number) => `Envoyés\u00a0: ${faits} sur ${total}`,
  lus: (faits: number, total: number) => `Lus\u00a0: ${faits} sur ${total}`,
  signes: (faits: number, total: number) => `Signés\u00a0: ${faits} sur ${total}`,
} as const;
