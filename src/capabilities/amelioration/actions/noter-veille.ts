import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Domaine } from '../domain/vocabulaire.ts';
import { consignerVeille } from './suivi-veille.ts';

type Fait = Result<null, Refusal>;

export interface NouvelleVeille {
  readonly id: string;
  readonly domaine: Domaine;
  readonly titre: string;
  readonly le: Temporal.PlainDate;
  readonly sourceId: string | null;
  readonly adresse: string | null;
  readonly resume: string;
}

/** Notes an information found (indicators 23 to 25). The same id twice does it once. */
export async function noterVeille(context: ActionContext, veille: NouvelleVeille): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const { id, domaine, titre, le, sourceId, adresse, resume } = veille;
  if (sourceId !== null && !(await sourceConnue(context, sourceId))) return refuse('SourceInconnue');
  const ecrite = await tx
    .insertInto('amelioration.veille')
    .values({
      organisme_id: organismeId,
      id,
      source_id: sourceId,
      domaine,
      titre,
      le: le.toString(),
      adresse,
      resume,
      notee_le: clock.now(),
      notee_par: acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return ecrite === undefined ? ok(null) : consignerVeille(context, id, 'notee', { domaine });
}

async function sourceConnue({ tx, organismeId }: ActionContext, id: string): Promise<boolean> {
  const source = await tx
    .selectFrom('amelioration.veille_source')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return source !== undefined;
}
