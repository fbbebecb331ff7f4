import type { ActionContext } from '#platform/http/route.ts';
import type { Part } from '#platform/db/together.ts';

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
  /** One SELECT, sent with those of the other sections. `ids`: the record's, and those of the doubles merged into it. Nothing to show: no row. */
  lire(context: Pick<ActionContext, 'organismeId' | 'clock'>, ids: readonly string[]): Part<LigneDeVolet>;
}
