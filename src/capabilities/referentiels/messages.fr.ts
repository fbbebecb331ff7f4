import type { Anomalie, NomAnomalie } from './domain/anomalie.ts';
import type { Bilan } from './domain/bilan.ts';

const ANOMALIES: Readonly<Record<NomAnomalie, (valeur: string) => string>> = {
  NumeroIllisible: (valeur) =>
    `le numéro de fiche ${cite(valeur)} n’est pas lisible. Attendu\u00a0: RNCP ou RS, puis des chiffres.`,
  FicheEnDouble: (valeur) =>
    `la fiche ${cite(valeur)} est déjà dans le fichier. Seule la première est gardée.`,
  FicheInconnue: (valeur) =>
    `la fiche ${cite(valeur)} n’est pas dans le tableau des fiches. La ligne est ignorée.`,
  IntituleManquant: (valeur) => `la fiche ${cite(valeur)} n’a pas d’intitulé. Elle est ignorée.`,
  CodeManquant: (valeur) => `il manque le code de ${cite(valeur)}. La ligne est ignorée.`,
  CodeRomeIllisible: (valeur) =>
    `le code ${cite(valeur)} n’est pas un code ROME. Attendu\u00a0: une lettre de A à N et quatre chiffres.`,
  MetierInconnu: (valeur) =>
    `le métier ${cite(valeur)} n’est pas encore importé. Importez d’abord les métiers, puis leurs appellations.`,
  DateIllisible: (valeur) => `la date ${cite(valeur)} n’existe pas. Attendu\u00a0: jj/mm/aaaa.`,
  SiretIllisible: (valeur) => `le SIRET ${cite(valeur)} n’a pas quatorze chiffres. Il est laissé vide.`,
  NiveauInconnu: (valeur) => `le niveau ${cite(valeur)} n’est pas connu. Il est laissé vide.`,
  EtatInconnu: (valeur) => `l’état ${cite(valeur)} n’est pas connu. La fiche est considérée comme inactive.`,
  TypeEnregistrementInconnu: (valeur) => `le type d’enregistrement ${cite(valeur)} n’est pas connu.`,
  VoieInconnue: (valeur) => `la voie d’accès ${cite(valeur)} n’est pas connue. Elle est ignorée.`,
  HabilitationInconnue: (valeur) => `l’habilitation ${cite(valeur)} n’est pas connue. Elle est laissée vide.`,
  CelluleEnTrop: (valeur) => `il y a une cellule de trop\u00a0: ${cite(valeur)}. Vérifiez les séparateurs.`,
};

/** Une anomalie en une phrase : où, quoi, et ce qui est fait. */
export function phraseAnomalie({ nom, fichier, ligne, colonne, valeur }: Anomalie): string {
  const endroit = colonne === '' ? `${fichier}, ligne ${ligne}` : `${fichier}, ligne ${ligne}, ${colonne}`;
  return `${endroit}\u00a0: ${ANOMALIES[nom](valeur)}`;
}

function cite(valeur: string): string {
  return `«\u00a0${valeur === '' ? 'vide' : valeur}\u00a0»`;
}

/** Le bilan d'une importation en une phrase. */
export function phraseBilan({ lues, ajoutees, modifiees, inchangees, inactivees, anomalies }: Bilan): string {
  const parties = [
    compte(lues, 'lue', 'lues'),
    compte(ajoutees, 'ajoutée', 'ajoutées'),
    compte(modifiees, 'modifiée', 'modifiées') +
      (inactivees === 0 ? '' : ` (dont ${compte(inactivees, 'devenue inactive', 'devenues inactives')})`),
    compte(inchangees, 'inchangée', 'inchangées'),
    compte(anomalies, 'anomalie', 'anomalies'),
  ];
  return `${parties.join(', ')}.`;
}

const nombre = new Intl.NumberFormat('fr-FR');

function compte(quantite: number, singulier: string, pluriel: string): string {
  return `${nombre.format(quantite)} ${quantite > 1 ? pluriel : singulier}`;
}

export const commandes = {
  rncp: {
    name: 'importer rncp',
    usage: 'importer rncp <fichier>',
    help: 'Importe un export de France compétences\u00a0: l’archive des tableaux CSV, ou le XML (avec ou sans archive).',
  },
  rome: {
    name: 'importer rome',
    usage: 'importer rome <fichier>',
    help: 'Importe un tableau CSV du ROME\u00a0: les métiers, puis leurs appellations.',
  },
  fichierAbsent: (chemin: string) => `Le fichier «\u00a0${chemin}\u00a0» n’existe pas.`,
  progression: (lues: number) => `${nombre.format(lues)} lues…`,
} as const;

export const api = {
  certifications: 'Chercher parmi les certifications du RNCP et du RS',
  certification: 'Lire une certification et ses blocs',
  metiers: 'Chercher parmi les métiers du ROME',
} as const;

export const refus = {
  CertificationIntrouvable: ({ numero }: { readonly numero: string }) =>
    `La certification ${cite(numero)} n’est pas connue de cette instance.`,
} as const;

export const droits = { consulter: 'Lire les certifications et les métiers par l’API' } as const;

export const navigation = { certifications: 'Certifications', importations: 'Référentiels' } as const;
