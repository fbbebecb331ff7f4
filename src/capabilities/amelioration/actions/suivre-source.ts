import type { ActionContext } from '#platform/http/route.ts';
import type { Refusal, Result } from '#platform/result.ts';
import type { Domaine } from '../domain/vocabulaire.ts';
import { consignerVeille } from './suivi-veille.ts';

type Fait = Result<null, Refusal>;

/** Follows one more source. */
export async function suivreSource(
  context: ActionContext,
  source: {
    readonly id: string;
    readonly domaine: Domaine;
    readonly nom: string;
    readonly adresse: string | null;
  },
): Promise<Fait> {
  await context.tx
    .insertInto('amelioration.veille_source')
    .values({ organisme_id: context.organismeId, ...source, suivie_depuis: context.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return consignerVeille(context, source.id, 'source_suivie', { domaine: source.domaine });
}
