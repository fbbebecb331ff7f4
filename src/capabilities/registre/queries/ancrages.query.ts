import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Ancrages } from '../actions/regler-ancrages.ts';

/** Where the heads of an organisme go; nowhere until somebody says so. */
export async function ancragesDe(tx: Tx, organismeId: string): Promise<Ancrages> {
  const row = await tx
    .selectFrom('registre.ancrage')
    .where('organisme_id', '=', organismeId)
    .select(['publique', 'destinataires'])
    .executeTakeFirst();
  return row ?? { publique: false, destinataires: [] };
}

/** The last head of the day that covers the organisme, and since when an outside authority dates it. */
export interface DernierAncrage {
  readonly jour: string;
  readonly dateLe: Temporal.Instant | null;
}

/** Null before the first night. One statement. */
export async function dernierAncrage(tx: Tx, organismeId: string): Promise<DernierAncrage | null> {
  const { rows } = await sql<DernierAncrage>`
    SELECT e.jour, h.obtenu_le AS "dateLe" FROM registre.ensemble_tete e LEFT JOIN registre.horodatage h ON h.jour = e.jour
    WHERE e.organisme_id = ${organismeId}::uuid ORDER BY e.jour DESC LIMIT 1`.execute(tx);
  return rows[0] ?? null;
}

export interface OrganismeAncre {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly destinataires: readonly string[];
}

/** The organismes whose heads are public, or sent to somebody. Runs for the instance. */
export async function organismesAncres(
  tx: Tx,
  quoi: 'publics' | 'envoyes',
): Promise<readonly OrganismeAncre[]> {
  const { rows } = await sql<OrganismeAncre>`
    SELECT o.id, o.slug, o.nom, a.destinataires FROM registre.ancrage a JOIN identite.organisme o ON o.id = a.organisme_id
    WHERE ${quoi === 'publics' ? sql`a.publique` : sql`a.destinataires <> '{}'`} ORDER BY o.nom, o.id`.execute(
    tx,
  );
  return rows;
}
