import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** Forgets the attempts counted on a target, once the person has proved who they are. */
export async function oublierEssais(tx: Tx, cible: Uint8Array): Promise<void> {
  await sql`DELETE FROM identite.essai WHERE cible = ${Buffer.from(cible)}`.execute(tx);
}
