/** Ce qui ne va pas dans une ligne ; l'importation continue avec le reste. */
export type NomAnomalie =
  | 'NumeroIllisible'
  | 'FicheEnDouble'
  | 'FicheInconnue'
  | 'IntituleManquant'
  | 'CodeManquant'
  | 'CodeRomeIllisible'
  | 'MetierInconnu'
  | 'DateIllisible'
  | 'SiretIllisible'
  | 'NiveauInconnu'
  | 'EtatInconnu'
  | 'TypeEnregistrementInconnu'
  | 'VoieInconnue'
  | 'HabilitationInconnue'
  | 'CelluleEnTrop';

export interface Anomalie {
  readonly nom: NomAnomalie;
  /** Nom du fichier, dans l'archive s'il y en a une. */
  readonly fichier: string;
  readonly ligne: number;
  /** La colonne du tableau, ou l'élément XML. */
  readonly colonne: string;
  readonly valeur: string;
}

/** Reçoit les anomalies d'une lecture. */
export type Signaler = (anomalie: Anomalie) => void;

/** Un endroit d'un fichier, d'où l'on signale. */
export interface Endroit {
  readonly signaler: Signaler;
  readonly fichier: string;
  readonly ligne: number;
}

/** Signale et rend `null`, à la place de la valeur illisible. */
export function anomalie(endroit: Endroit, nom: NomAnomalie, colonne: string, valeur: string): null {
  const { signaler, fichier, ligne } = endroit;
  signaler({ nom, fichier, ligne, colonne, valeur: valeur.slice(0, 200) });
  return null;
}
