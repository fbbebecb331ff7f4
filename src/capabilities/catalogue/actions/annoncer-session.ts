import type { ActionContext } from '#platform/http/route.ts';
import type { SessionPublique } from '../queries/publication.query.ts';

/** Une session à montrer sur la page publique de sa formation. */
export interface SessionAAnnoncer extends SessionPublique {
  readonly formationId: string;
}

/**
 * Montre une session au public, ou remplace ce qui était montré d'elle. Pour l'étage au-dessus, qui tient les sessions : à
 * appeler dans la transaction qui ouvre, change ou annule la session. Une session finie disparaît d'elle-même.
 */
export async function annoncerSession(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { sessionId, formationId, ...montre }: SessionAAnnoncer,
): Promise<void> {
  const valeurs = { formation_id: formationId, ...montre };
  await tx
    .insertInto('catalogue.session_annoncee')
    .values({ organisme_id: organismeId, session_id: sessionId, ...valeurs })
    .onConflict((conflit) => conflit.columns(['organisme_id', 'session_id']).doUpdateSet(valeurs))
    .execute();
}

/** Ne montre plus une session au public. Pas annoncée : rien à faire. */
export async function retirerAnnonce(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  sessionId: string,
): Promise<void> {
  await tx
    .deleteFrom('catalogue.session_annoncee')
    .where('organisme_id', '=', organismeId)
    .where('session_id', '=', sessionId)
    .execute();
}
