import type { ReactNode } from 'react';
import type { ActionContext } from '#platform/http/route.ts';

type Lecture = Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>;

/** A file, for a section that other capabilities add to the pages of learners and companies. */
export interface DossierSuivi {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly sessionId: string;
  /** Its name. */
  readonly session: string;
}

/**
 * A part of « Mon parcours » that a capability of a higher floor offers: next slots, hours done, courses. It reads in one
 * statement at most; null when there is nothing to show.
 */
export interface VoletPersonnel {
  readonly cle: string;
  /** Lower comes first. */
  readonly rang: number;
  lire(context: Lecture, personneId: string, dossiers: readonly DossierSuivi[]): Promise<ReactNode>;
}

/** What a company may know of its learners beyond their status: attendance, mostly. One statement for all of them. */
export interface SuiviEntreprise {
  readonly cle: string;
  readonly titre: string;
  lire(context: Lecture, dossiers: readonly DossierSuivi[]): Promise<ReadonlyMap<string, string>>;
}

/** A part of a file's page that a capability of a higher floor offers to the staff: one statement, null for nothing. */
export interface EncartDeDossier {
  readonly cle: string;
  /** The right without which it is neither read nor shown. */
  readonly droit: string;
  lire(context: Lecture & { can(right: string): boolean }, inscriptionId: string): Promise<ReactNode>;
}
