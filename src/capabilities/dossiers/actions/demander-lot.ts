import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Lot } from '../domain/lot.ts';

export const JOB_LOT = 'dossiers.traiter_lot';

/** Asks for one document of each person chosen: a job makes or sends them, one by one. */
export async function demanderLot(
  context: ActionContext,
  demande: Lot & {
    /** Chosen by the form: sending it twice asks once. */
    readonly id: string;
    readonly sessionId: string;
    readonly inscriptionIds: readonly string[];
  },
): Promise<Result<null, Refusal<'AucuneLigne'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const { id, sessionId, acte, colonne } = demande;
  if (demande.inscriptionIds.length === 0) return refuse('AucuneLigne');
  const connus = await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('session_id', '=', sessionId)
    .where('id', 'in', demande.inscriptionIds)
    .select('id')
    .execute();
  if (connus.length === 0) return refuse('AucuneLigne');
  const ecrit = await tx
    .insertInto('dossiers.lot')
    .values({
      organisme_id: organismeId,
      id,
      session_id: sessionId,
      acte,
      type: colonne,
      cibles: connus.map((un) => un.id),
      demande_par: acteurId,
      cree_le: clock.now(),
    })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!ecrit) return ok(null);
  await addJob(tx, JOB_LOT, { organismeId, lotId: id });
  await consigner(context, {
    type: 'lot.demande',
    survenuLe: clock.now(),
    sujets: { session: sessionId },
    donnees: { acte, colonne, personnes: connus.length },
  });
  return ok(null);
}
