import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { EtapeLue } from '../domain/etape.ts';
import { etapesDe } from './etapes.fragment.ts';

export interface DossierAModifier {
  readonly id: string;
  readonly personneId: string;
  readonly sessionId: string;
  readonly etapes: readonly EtapeLue[];
}

/**
 * The files to change, locked until the end of the transaction, with their steps. Two statements: the steps must be read
 * after the lock is held, not with the snapshot of the statement that waited for it.
 */
export async function dossiersAModifier(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  ids: readonly string[],
): Promise<readonly DossierAModifier[]> {
  if (ids.length === 0) return [];
  await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('id', 'in', ids)
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute();
  const { rows } = await sql<DossierAModifier>`
    SELECT i.id, i.personne_id AS "personneId", i.session_id AS "sessionId", ${etapesDe(organismeId)} AS etapes
    FROM parcours.inscription i
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ANY(${ids}::uuid[])`.execute(tx);
  return rows;
}
