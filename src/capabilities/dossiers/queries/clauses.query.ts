import type { Tx } from '#platform/db/types.ts';
import type { Clauses } from '../domain/clauses.ts';
import { clausesDe } from './faits-de-session.query.ts';

/** What the organisme wrote for its documents; null as long as it wrote nothing. One statement. */
export async function clausesEnregistrees(tx: Tx, organismeId: string): Promise<Clauses | null> {
  const ligne = await tx
    .selectFrom('dossiers.clauses')
    .where('organisme_id', '=', organismeId)
    .selectAll()
    .executeTakeFirst();
  return ligne === undefined ? null : clausesDe(ligne);
}
