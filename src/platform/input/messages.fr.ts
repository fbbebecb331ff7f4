import type { InputRefusal, InputRefusalName } from './refusal.ts';

type Sentence<Name extends InputRefusalName> = (refusal: Extract<InputRefusal, { refus: Name }>) => string;

const SENTENCES: { readonly [Name in InputRefusalName]: Sentence<Name> } = {
  FichierVide: () => 'Le fichier est vide.',
  FichierTropVolumineux: ({ maxBytes }) => `Le fichier dépasse la taille acceptée (${megabytes(maxBytes)}).`,
  FichierBinaire: ({ line }) =>
    `Ce fichier n’est pas un texte lisible (premier caractère interdit à la ligne ${line}).`,
  EncodageInconnu: ({ encoding }) =>
    `Le fichier annonce l’encodage « ${encoding} », qui n’est pas reconnu. Enregistrez-le en UTF-8.`,
  EncodageIncoherent: ({ line }) =>
    `L’encodage du fichier change ou devient invalide à la ligne ${line}. Enregistrez-le en UTF-8.`,
  ArchiveIllisible: () => 'Ce fichier n’est pas une archive ZIP lisible.',
  ArchiveChiffree: ({ entry }) =>
    `« ${entry} » est protégé par un mot de passe. Envoyez une archive sans mot de passe.`,
  ArchiveCheminInterdit: ({ entry }) => `L’archive contient un nom de fichier interdit : « ${entry} ».`,
  ArchiveLienInterdit: ({ entry }) => `L’archive contient un lien au lieu d’un fichier : « ${entry} ».`,
  ArchiveCompressionInconnue: ({ entry }) => `« ${entry} » est compressé d’une manière non acceptée.`,
  ArchiveNomEnDouble: ({ entry }) => `L’archive contient plusieurs fois le nom « ${entry} ».`,
  ArchiveTropDeFichiers: ({ max }) => `L’archive contient trop de fichiers (${max} au plus).`,
  ArchiveBombe: ({ entry }) =>
    `« ${entry} » deviendrait beaucoup trop volumineux une fois décompressé : l’archive est refusée.`,
  ArchiveAbimee: ({ entry }) => `« ${entry} » est abîmé dans l’archive. Téléchargez-la de nouveau.`,
  ArchiveFichierManquant: ({ entry }) => `Il manque dans l’archive le fichier « ${entry} ».`,
  TableauSansEntete: () => 'La première ligne doit contenir les noms des colonnes.',
  TableauTropDeColonnes: ({ max }) => `Le tableau a trop de colonnes (${max} au plus).`,
  TableauTropDeLignes: ({ max }) => `Le tableau a trop de lignes (${max} au plus).`,
  TableauLigneTropLongue: ({ line }) => `La ligne ${line} est trop longue.`,
  TableauCelluleTropLongue: ({ line, column }) =>
    `Ligne ${line}, colonne « ${column} » : le texte est trop long.`,
  TableauGuillemetIsole: ({ line }) => `Ligne ${line} : un guillemet (") est mal placé ou n’est pas fermé.`,
  TableauColonnesManquantes: ({ columns }) =>
    columns.length === 1
      ? `Il manque la colonne « ${columns[0]} ».`
      : `Il manque les colonnes ${columns.map((column) => `« ${column} »`).join(', ')}.`,
  TableauColonneEnDouble: ({ column }) => `La colonne « ${column} » existe plusieurs fois.`,
  ClasseurIllisible: () => 'Ce fichier n’est pas un classeur Excel (.xlsx) lisible.',
  ClasseurAncienFormat: () =>
    'Ce classeur est dans l’ancien format Excel (.xls). Enregistrez-le au format .xlsx ou CSV.',
  ClasseurFeuilleInconnue: ({ sheet }) => `Le classeur n’a pas de feuille « ${sheet} ».`,
  XmlMalForme: ({ line }) => `Le fichier XML est mal formé à la ligne ${line}.`,
  XmlDtdInterdite: ({ line }) =>
    `Le fichier XML contient une déclaration DOCTYPE à la ligne ${line} : elle est refusée par sécurité.`,
  XmlTropProfond: ({ line, max }) => `Le fichier XML emboîte plus de ${max} éléments à la ligne ${line}.`,
  XmlTropVolumineux: ({ line }) => `Un élément du fichier XML est trop volumineux à la ligne ${line}.`,
};

/** Every name of refusal, for who explains refusals by name. */
export const INPUT_REFUSALS = Object.keys(SENTENCES) as readonly InputRefusalName[];

/** French sentence for a refused file, for the person who sent it. */
export function inputSentence(refusal: InputRefusal): string {
  const sentence = SENTENCES[refusal.refus] as (refusal: InputRefusal) => string;
  return withNoBreakSpaces(sentence(refusal));
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} Mo` : `${Math.floor(bytes / 1_000)} ko`;
}

/** French typography: a no-break space before double punctuation and inside guillemets. */
function withNoBreakSpaces(sentence: string): string {
  return sentence.replaceAll(/ (?=[:;?!»])/gu, '\u00a0').replaceAll(/«\u0020/gu, '«\u00a0');
}
