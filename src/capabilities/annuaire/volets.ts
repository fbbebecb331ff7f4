import type { ActionContext } from '#platform/http/route.ts';

/** Something of a higher floor that concerns a person or a company: a file, a session. */
export interface LigneDeVolet {
  readonly href: string;
  readonly libelle: string;
  /** Where it stands, or when. */
  readonly detail: string;
}

/** A section that a capability of a higher floor offers to the page of a person or of a company. */
export interface VoletDeFiche {
  readonly sujet: 'personne' | 'entreprise';
  readonly cle: string;
  readonly titre: string;
  /** The right without which it is neither read nor shown. */
  readonly droit: string;
  /** Reads in one statement. `ids`: the record's, and those of the doubles merged into it. Nothing to show: empty. */
  lire(
    context: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
    ids: readonly string[],
  ): Promise<readonly LigneDeVolet[]>;
}
