import { sql } from 'kysely';
import type { Services } from '#platform/http/route.ts';

/** How far the sequencer is. */
export interface EtatScellement {
  /** Facts that wait for their seal. */
  readonly enAttente: number;
  /** Since when the oldest of them waits, in seconds; 0 when none does. */
  readonly retard: number;
}

/** Of the whole instance, by the database's clock. One statement. */
export function etatScellement({ db }: Pick<Services, 'db'>): Promise<EtatScellement> {
  return db.forInstance(async (tx) => {
    const { rows } = await sql<EtatScellement>`
      SELECT en_attente AS "enAttente", greatest(0, coalesce(extract(epoch FROM clock_timestamp() - plus_ancien), 0))::float8 AS retard
      FROM registre.etat_scellement()`.execute(tx);
    return rows[0] ?? { enAttente: 0, retard: 0 };
  });
}
