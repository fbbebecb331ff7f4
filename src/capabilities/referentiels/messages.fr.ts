import type { Anomalie, NomAnomalie } from './domain/anomalie.ts';

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
