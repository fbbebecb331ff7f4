import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

export const JOB_ETABLIR = 'preuves.etablir';

/** A bundle is a copy of a file: it is kept for the time it takes to hand it over. */
const GARDE = { hours: 24 * 30 };

export interface DemandeDossier {
  /** Made by the form: asking twice asks once. */
  readonly id: string;
  /** One person's file, or a whole session. */
  readonly cible: { readonly inscriptionId: string } | { readonly sessionId: string };
  readonly pourSoi?: boolean;
}

/** Asks for an evidence bundle: a job builds it. */
export async function demanderDossier(
  context: ActionContext,
  { id, cible, pourSoi = false }: DemandeDossier,
): Promise<Result<null, Refusal<'PerimetreIntrouvable'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const lu = await lireCible(context, cible);
  if (lu === undefined) return refuse('PerimetreIntrouvable');
  const ecrit = await tx
    .insertInto('preuves.dossier')
    .values({
      organisme_id: organismeId,
      id,
      genre: lu.inscription_id === null ? 'session' : 'inscription',
      ...lu,
      demande_par: acteurId,
      pour_soi: pourSoi,
      cree_le: clock.now(),
      expire_le: clock.now().add(GARDE),
    })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrit) await addJob(tx, JOB_ETABLIR, { organismeId, dossierId: id });
  return ok(null);
}

function lireCible({ tx, organismeId }: ActionContext, cible: DemandeDossier['cible']) {
  if ('sessionId' in cible)
    return tx
      .selectFrom('parcours.session')
      .where('organisme_id', '=', organismeId)
      .where('id', '=', cible.sessionId)
      .select((eb) => ['id as session_id', eb.val<string | null>(null).as('inscription_id')])
      .executeTakeFirst();
  return tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', cible.inscriptionId)
    .select(['session_id', 'id as inscription_id'])
    .executeTakeFirst();
}
