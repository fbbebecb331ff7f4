import type { ActionContext } from '#platform/http/route.ts';
import type { PartFinancement } from '../domain/exigences-inscription.ts';

/** A share, and the name of who pays it: the OPCO, the region, the company. */
export interface Financement extends PartFinancement {
  readonly financeur: string | null;
}

/** Replaces the shares of a file. The database refuses, at commit, shares that do not make 1000. */
export async function ecrireFinancements(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  inscriptionId: string,
  financements: readonly Financement[],
): Promise<void> {
  await tx
    .deleteFrom('parcours.financement')
    .where('organisme_id', '=', organismeId)
    .where('inscription_id', '=', inscriptionId)
    .execute();
  if (financements.length === 0) return;
  await tx
    .insertInto('parcours.financement')
    .values(
      financements.map(({ origine, millieme, financeur }) => ({
        organisme_id: organismeId,
        inscription_id: inscriptionId,
        origine,
        millieme,
        financeur,
      })),
    )
    .execute();
}
