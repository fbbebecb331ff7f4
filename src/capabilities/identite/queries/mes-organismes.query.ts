import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Role } from '../domain/roles.ts';

export interface MonOrganisme {
  readonly id: string;
  readonly nom: string;
  readonly roles: readonly Role[];
}

/** The organismes where an account is an active member, by name. One statement. */
export async function mesOrganismes(tx: Tx, compteId: string): Promise<MonOrganisme[]> {
  const { rows } = await sql<MonOrganisme>`
    SELECT id, nom, roles FROM identite.mes_organismes(${compteId}::uuid) ORDER BY nom, id`.execute(tx);
  return rows;
}
