/** How a register was tampered with; each class is named by what was found, not by who did it. */
export type ClasseAlteration =
  /** The row says something else than what was sealed. */
  | 'contenu-modifie'
  /** Leaf and row agree, but not with the signed heads. */
  | 'feuille-modifiee'
  /** A leaf whose fact is gone. */
  | 'fait-supprime'
  /** A hole in the numbering, or fewer leaves than signed, the rest moved up. */
  | 'feuille-supprimee'
  /** A fact neither sealed nor waiting, or more leaves than signed. */
  | 'fait-insere'
  /** A fact recorded now that claims to have been recorded before others that are already sealed. */
  | 'fait-antidate'
  | 'feuilles-permutees'
  /** The log is shorter than a signed head says, and right up to there. */
  | 'queue-coupee'
  /** A head kept elsewhere does not lead to this log. */
  | 'reecriture'
  /** Two signed heads of one size with different roots. */
  | 'fourche'
  /** The fact was sealed in another organisme's log. */
  | 'autre-organisme'
  /** A head that its key did not sign. */
  | 'tete-falsifiee'
  /** A key that no former key signed for. */
  | 'cle-substituee'
  /** Signed with a key before or after it was in force. */
  | 'cle-perimee'
  /** A head older than a smaller one. */
  | 'horloge-reculee'
  /** Content destroyed, and no sealed fact says so. */
  | 'effacement-sans-trace'
  /** The right edge or the kept subtrees do not follow from the leaves: the next proofs would be wrong. */
  | 'etat-interne';

export interface Alteration {
  readonly classe: ClasseAlteration;
  /** Rank of the leaf in the log, from 0. */
  readonly indice?: number;
  readonly faitId?: string;
  /** Size of the head concerned. */
  readonly taille?: number;
  readonly cleId?: string;
  /** The other rank of a swap, or the end of what is concerned. */
  readonly jusqua?: number;
  /** The organisme where it was sealed. */
  readonly organismeId?: string;
}

/** A fact whose content was lawfully destroyed: the log still holds its leaf. */
export interface Effacement {
  readonly faitId: string;
  readonly indice: number | null;
  readonly le: Temporal.Instant;
  readonly base: string;
}
