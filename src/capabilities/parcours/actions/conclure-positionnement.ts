import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal } from '#platform/result.ts';

/**
 * Notes that the positioning of these people is over: their path is settled, adapted or not (référentiel national qualité,
 * indicateur 8). Those already settled stay as they are. Two statements, whatever their number.
 */
export async function conclurePositionnements(
  context: ActionContext,
  inscriptionIds: readonly string[],
): Promise<{
  readonly faites: number;
  readonly refusees: readonly {
    readonly inscriptionId: string;
    readonly refus: Refusal<'PositionnementDejaConclu'>;
  }[];
}> {
  const { tx, organismeId, clock } = context;
  if (inscriptionIds.length === 0) return { faites: 0, refusees: [] };
  const conclus = await tx
    .updateTable('parcours.inscription')
    .set({ positionne_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', 'in', inscriptionIds)
    .where('positionne_le', 'is', null)
    .returning(['id', 'personne_id', 'session_id'])
    .execute();
  await consigner(
    context,
    ...conclus.map(({ id, personne_id, session_id }) => ({
      type: 'positionnement.conclu',
      survenuLe: clock.now(),
      sujets: { inscription: id, personne: personne_id, session: session_id },
      donnees: {},
    })),
  );
  const faits = new Set(conclus.map(({ id }) => id));
  const refusees = inscriptionIds
    .filter((id) => !faits.has(id))
    .map((inscriptionId) => ({ inscriptionId, refus: refuse('PositionnementDejaConclu').refusal }));
  return { faites: conclus.length, refusees };
}
