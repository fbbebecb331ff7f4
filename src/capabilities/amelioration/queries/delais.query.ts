import type { Tx } from '#platform/db/types.ts';
import { type Delais, DELAIS_PAR_DEFAUT } from '../domain/reclamation.ts';

/** The delays in force for complaints. One statement. */
export async function delais(tx: Tx, organismeId: string): Promise<Delais> {
  const row = await tx
    .selectFrom('amelioration.reglage')
    .where('organisme_id', '=', organismeId)
    .select(['accuse_jours as accuseJours', 'reponse_jours as reponseJours'])
    .executeTakeFirst();
  return row ?? DELAIS_PAR_DEFAUT;
}
