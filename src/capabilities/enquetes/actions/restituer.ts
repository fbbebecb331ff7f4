import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estAnonyme } from '../domain/genres.ts';

/** Who may be at the meeting where results are given back. */
export const PARTICIPANTS = ['formateurs', 'apprenants', 'responsables', 'direction', 'entreprises'] as const;

export interface Restitution {
  readonly id: string;
  readonly campagneId: string;
  /** Day of the meeting, `YYYY-MM-DD`, not to come. */
  readonly le: string;
  readonly participants: readonly (typeof PARTICIPANTS)[number][];
  readonly synthese: string;
  readonly decisions: string;
}

export type RefusDeRestituer =
  | Refusal<'EnqueteInconnue'>
  | Refusal<'EnqueteNonRestituable'>
  | Refusal<'ReunionAVenir'>;

/** Records the meeting where an evaluation of teaching was given back (indicator 33). Sent twice, it is one meeting. */
export async function restituer(
  context: ActionContext,
  { id, campagneId, le, participants, synthese, decisions }: Restitution,
): Promise<Result<null, RefusDeRestituer>> {
  const { tx, organismeId, acteurId, clock } = context;
  const campagne = await tx
    .selectFrom('enquetes.campagne')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', campagneId)
    .select(['genre', 'session_id'])
    .executeTakeFirst();
  if (campagne === undefined) return refuse('EnqueteInconnue');
  if (!estAnonyme(campagne.genre as Parameters<typeof estAnonyme>[0])) return refuse('EnqueteNonRestituable');
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(le), today(clock)) > 0)
    return refuse('ReunionAVenir');
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('enquetes.restitution')
    .values({
      organisme_id: organismeId,
      id,
      campagne_id: campagneId,
      le,
      participants: [...participants],
      synthese,
      decisions,
      cree_le: clock.now(),
      cree_par: acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return ok(null);
  await consigner(context, {
    type: 'enquete.restituee',
    survenuLe: clock.now(),
    sujets: {
      campagne: campagneId,
      ...(campagne.session_id === null ? {} : { session: campagne.session_id }),
    },
    donnees: { le, participants: [...participants] },
  });
  return ok(null);
}
