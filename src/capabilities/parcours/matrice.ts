import type { MatrixCell } from '#design/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { LigneMatrice } from './queries/matrice.query.ts';
import type { Session } from './queries/session-par-id.query.ts';

/** What an act did on the rows that were chosen. */
export interface BilanActe {
  readonly faites: number;
  /** Left out, each with the sentence that says why. */
  readonly refusees: readonly { readonly inscriptionId: string; readonly pourquoi: string }[];
}

export interface EnvoiEnMasse {
  /** Made by the form: `derivedId(id, inscriptionId)` is the id of what is written on a row. */
  readonly id: string;
  readonly session: Session;
  readonly lignes: readonly LigneMatrice[];
  /** Day of effect, when the act has one. */
  readonly le: Temporal.PlainDate;
}

/** An act on several rows at once. */
export interface ActeEnMasse {
  readonly cle: string;
  /** In the infinitive. */
  readonly libelle: string;
  readonly droit: string;
  run(context: ActionContext, envoi: EnvoiEnMasse): Promise<BilanActe>;
}

/**
 * A column of the session's matrix: one step, for each file. A capability of a higher floor offers its own (presence,
 * evaluation), and the composition root hands it to `parcours`, which knows nothing of it.
 */
export interface ColonneMatrice {
  readonly cle: string;
  readonly titre: string;
  readonly detail?: string;
  /** Lower comes first: file 10, documents 20, positioning 30, presence 40, evaluation 50, certification 60. */
  readonly rang: number;
  /** Reads all the rows in one statement at most; the function returned gives the cell of each. */
  lire(
    context: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
    session: Session,
    lignes: readonly LigneMatrice[],
  ): Promise<(ligne: LigneMatrice) => MatrixCell | undefined>;
  readonly actes?: readonly ActeEnMasse[];
}
