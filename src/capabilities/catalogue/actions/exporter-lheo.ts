import type { ActionContext } from '#platform/http/route.ts';
import { today } from '#platform/clock.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { ecrireLheo, type EcritureLheo } from '../domain/lheo/ecrire-lheo.ts';
import { versLheo } from '../domain/lheo/vers-lheo.ts';
import { type ChoixOffre, offreLheo } from '../queries/offre-lheo.query.ts';

export interface ExportLheo extends EcritureLheo {
  readonly formations: number;
}

/** Écrit en LHÉO 2.3 les formations publiées, exactement ce que leurs pages publiques disent. */
export async function exporterLheo(
  { tx, clock, baseUrl }: Pick<ActionContext, 'tx' | 'clock' | 'baseUrl'>,
  choix: ChoixOffre,
): Promise<Result<ExportLheo, Refusal<'LheoRienAExporter'>>> {
  const [premiere, ...autres] = await offreLheo(tx, choix, baseUrl, today(clock));
  if (premiere === undefined) return refuse('LheoRienAExporter');
  const ecriture = ecrireLheo([versLheo(premiere), ...autres.map(versLheo)]);
  return ok({ ...ecriture, formations: autres.length + 1 });
}
