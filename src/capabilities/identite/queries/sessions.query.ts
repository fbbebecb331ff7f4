import type { Tx } from '#platform/db/types.ts';

export interface SessionOuverte {
  readonly id: string;
  readonly appareil: string;
  readonly adresseIp: string;
  readonly creeLe: Temporal.Instant;
  readonly vuLe: Temporal.Instant;
}

/** The live sessions of an account, last used first. One statement. */
export function sessionsDuCompte(tx: Tx, compteId: string): Promise<SessionOuverte[]> {
  return tx
    .selectFrom('identite.session')
    .where('compte_id', '=', compteId)
    .where('expire_le', '>', (eb) => eb.fn<Temporal.Instant>('now'))
    .orderBy('vu_le', 'desc')
    .limit(100)
    .select(['id', 'appareil', 'adresse_ip as adresseIp', 'cree_le as creeLe', 'vu_le as vuLe'])
    .execute();
}
