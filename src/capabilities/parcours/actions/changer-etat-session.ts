import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { annoncer } from './annoncer.ts';

/** What can be decided of a session, and undone: it will take place, it will not. */
export type DecisionSession =
  | { readonly genre: 'confirmee' }
  | { readonly genre: 'deconfirmee' }
  | { readonly genre: 'annulee'; readonly motif: string }
  | { readonly genre: 'retablie' };

/**
 * Confirms, cancels or restores a session; deciding again what is already decided changes nothing. The files of its
 * learners do not change: their team must tell them, and move them or cancel their registration.
 */
export async function changerEtatSession(
  context: ActionContext,
  id: string,
  decision: DecisionSession,
): Promise<Result<null, Refusal<'SessionIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  const session = await tx
    .selectFrom('parcours.session')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select(['confirmee_le', 'annulee_le'])
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (session === undefined) return refuse('SessionIntrouvable');
  const maintenant = clock.now();
  if (dejaDecide(decision, session.confirmee_le !== null, session.annulee_le !== null)) return ok(null);
  await tx
    .updateTable('parcours.session')
    .set({ ...colonnesDe(decision, maintenant), modifie_le: maintenant })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .execute();
  await consigner(context, {
    type: `session.${decision.genre}`,
    survenuLe: maintenant,
    sujets: { session: id },
    donnees: decision.genre === 'annulee' ? { motif: decision.motif } : {},
  });
  await annoncer(context, id);
  return ok(null);
}

function dejaDecide({ genre }: DecisionSession, confirmee: boolean, annulee: boolean): boolean {
  switch (genre) {
    case 'confirmee':
      return confirmee;
    case 'deconfirmee':
      return !confirmee;
    case 'annulee':
      return annulee;
    case 'retablie':
      return !annulee;
  }
}

function colonnesDe(decision: DecisionSession, maintenant: Temporal.Instant) {
  switch (decision.genre) {
    case 'confirmee':
      return { confirmee_le: maintenant };
    case 'deconfirmee':
      return { confirmee_le: null };
    case 'annulee':
      return { annulee_le: maintenant, motif_annulation: decision.motif };
    case 'retablie':
      return { annulee_le: null, motif_annulation: null };
  }
}
