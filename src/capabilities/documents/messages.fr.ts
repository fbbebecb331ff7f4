import type { EtatDocument } from './domain/etat.ts';
import type { Partie } from './domain/parties.ts';
import type { TypeDocument } from './domain/types-document.ts';

const types: Readonly<Record<TypeDocument, string>> = {
  programme: 'Programme de formation',
  devis: 'Devis',
  convention: 'Convention de formation',
  'contrat-individuel': 'Contrat individuel de formation',
  convocation: 'Convocation',
  'reglement-interieur': 'Règlement intérieur',
  'livret-accueil': 'Livret d’accueil',
  'feuille-emargement': 'Feuille d’émargement',
  'certificat-realisation': 'Certificat de réalisation',
  'attestation-fin-formation': 'Attestation de fin de formation',
  'protocole-individuel': 'Protocole individuel de formation',
  avenant: 'Avenant',
};

const parties: Readonly<Record<Partie, string>> = {
  organisme: 'L’organisme de formation',
  client: 'Le client',
  stagiaire: 'Le stagiaire',
  apprenant: 'L’apprenant',
  entreprise: 'L’entreprise',
};

const etats: Readonly<Record<EtatDocument, string>> = {
  'en-preparation': 'En préparation',
  pret: 'Prêt',
  envoye: 'Envoyé',
  lu: 'Lu',
  'a-contresigner': 'À contresigner',
  signe: 'Signé',
  annule: 'Annulé',
};

export const messages = {
  /** Values of the data of documents that are codes. */
  valeurs: {
    oui: 'oui',
    non: 'non',
    codes: {
      formation: 'action de formation',
      bilan: 'bilan de compétences',
      vae: 'validation des acquis de l’expérience',
      apprentissage: 'action de formation par apprentissage',
      organisme: 'dans les locaux de l’organisme',
      distance: 'à distance',
      'hors-etablissement': 'hors établissement',
    } as Readonly<Record<string, string>>,
  },
  efface: 'Effacé',
  personneEffacee: 'Personne effacée',
  types,
  parties,
  etats,
  courriel: {
    sujetSigner: (type: string, numero: string) => `${type} ${numero} à signer`,
    sujetLire: (type: string, numero: string) => `${type} ${numero}`,
    ligneSigner: (type: string, objet: string) =>
      `Vous êtes invité à lire puis à signer ce document\u00a0: ${type}, ${objet}.`,
    ligneLire: (type: string, objet: string) => `Un document vous attend\u00a0: ${type}, ${objet}.`,
    ligneExpire: (jour: string) =>
      `Le lien fonctionne jusqu’au ${jour}. Il est personnel\u00a0: ne le transférez pas.`,
    boutonSigner: 'Lire et signer',
    boutonLire: 'Lire le document',
  },
  /** Shown by PDF readers beside the seal. */
  sceau: (numero: string) => `${numero} scellé par l’organisme qui l’a établi`,
  consentement: (numero: string) =>
    `J’ai lu le document ${numero}. J’en accepte le contenu et je le signe par voie électronique.`,
} as const;
