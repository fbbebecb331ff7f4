import type { Tx } from '#platform/db/types.ts';

export interface CleApi {
  readonly id: string;
  readonly nom: string;
  readonly apercu: string;
  readonly droits: readonly string[];
  readonly creePar: string;
  readonly creeLe: Temporal.Instant;
  readonly expireLe: Temporal.Instant;
  readonly dernierUsageLe: Temporal.Instant | null;
  readonly revoqueeLe: Temporal.Instant | null;
}

/** The keys of an organisme, newest first. One statement. */
export function clesApi(tx: Tx, organismeId: string): Promise<CleApi[]> {
  return tx
    .selectFrom('identite.cle_api as c')
    .innerJoin('auth.user as u', 'u.id', 'c.cree_par')
    .where('c.organisme_id', '=', organismeId)
    .orderBy('c.cree_le', 'desc')
    .limit(200)
    .select([
      'c.id',
      'c.nom',
      'c.apercu',
      'c.droits',
      'u.name as creePar',
      'c.cree_le as creeLe',
      'c.expire_le as expireLe',
      'c.dernier_usage_le as dernierUsageLe',
      'c.revoquee_le as revoqueeLe',
    ])
    .execute();
}
