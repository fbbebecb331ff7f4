import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

export interface Suite {
  readonly reponseId: string;
  readonly suite: 'action' | 'sans_action';
  /** What is decided, and why: an auditor reads it. */
  readonly motif: string;
}

export type RefusDeSuite =
  | Refusal<'ReponseInconnue'>
  | Refusal<'ReponsePasDefavorable'>
  | Refusal<'SuiteDejaDecidee'>;

/** Decides what follows from an unfavourable answer: to act, or not and why. Once. */
export async function deciderSuite(
  context: ActionContext,
  { reponseId, suite, motif }: Suite,
): Promise<Result<null, RefusDeSuite>> {
  const { tx, organismeId, acteurId, clock } = context;
  const { rows } = await sql<{ defavorable: boolean; suite: string | null; campagneId: string }>`
    SELECT defavorable, suite, campagne_id AS "campagneId" FROM enquetes.reponse
    WHERE organisme_id = ${organismeId}::uuid AND id = ${reponseId}::uuid FOR UPDATE`.execute(tx);
  const [reponse] = rows;
  if (reponse === undefined) return refuse('ReponseInconnue');
  if (!reponse.defavorable) return refuse('ReponsePasDefavorable');
  if (reponse.suite !== null) return refuse('SuiteDejaDecidee');
  await tx
    .updateTable('enquetes.reponse')
    .set({ suite, motif, suite_le: clock.now(), suite_par: acteurId })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', reponseId)
    .execute();
  await consigner(context, {
    type: 'enquete.traitee',
    survenuLe: clock.now(),
    sujets: { reponse: reponseId, campagne: reponse.campagneId },
    donnees: { suite, motif },
  });
  return ok(null);
}
