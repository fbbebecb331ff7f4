import type { Tx } from '#platform/db/types.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import type { OrigineFinancement } from '../domain/codes-bpf.ts';

/** Who pays a file, the largest share first. One statement. */
export async function financementsDe(
  tx: Tx,
  organismeId: string,
  inscriptionId: string,
): Promise<readonly Financement[]> {
  const rows = await tx
    .selectFrom('parcours.financement')
    .where('organisme_id', '=', organismeId)
    .where('inscription_id', '=', inscriptionId)
    .orderBy('millieme', 'desc')
    .orderBy('origine')
    .select(['origine', 'millieme', 'financeur'])
    .execute();
  return rows.map((row) => ({ ...row, origine: row.origine as OrigineFinancement }));
}
