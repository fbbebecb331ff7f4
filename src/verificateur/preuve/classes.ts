import type { ClasseArchive } from '../archive/refus-archive.ts';

/** What was found wrong, by name. Those of the register have the same names as when the register itself is checked. */
export type Classe =
  | ClasseArchive
  /** A part of the bundle that cannot be read as what it should be. */
  | 'partie-illisible'
  /** Something that the sealed list names is not there. */
  | 'fichier-manquant'
  /** A file is not the one that was sealed. */
  | 'fichier-remplace'
  /** A file that the sealed list does not name. */
  | 'fichier-ajoute'
  /** The list of the bundle is not the one that was sealed. */
  | 'liste-modifiee'
  | 'contenu-modifie'
  | 'feuille-modifiee'
  | 'fait-supprime'
  | 'fait-insere'
  | 'autre-organisme'
  | 'tete-falsifiee'
  | 'cle-substituee'
  | 'cle-perimee'
  /** A head kept elsewhere does not lead to this one: the log was written again. */
  | 'reecriture'
  | 'effacement-sans-trace'
  /** A date that does not belong to this log. */
  | 'horodatage-faux'
  /** A receipt that its key did not sign. */
  | 'recu-faux'
  /** A genuine receipt, about something else than this bundle. */
  | 'recu-rejoue'
  /** A genuine receipt that promises another content than the bundle's. */
  | 'autre-feuille'
  /** Signed by another instance than the one expected. */
  | 'autre-instance';

export interface Anomalie {
  readonly classe: Classe;
  readonly fichier?: string;
  readonly faitId?: string;
  /** Rank in the log, from 0. */
  readonly indice?: number;
  readonly taille?: number;
  readonly cleId?: string;
}
