import { sql } from 'kysely';
import type { ObjectifBpf } from '#capabilities/catalogue/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { DossierAModifier } from './dossiers-a-modifier.query.ts';
import { etapesDe } from './etapes.fragment.ts';

export interface SessionARemplir {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly capacite: number | null;
  readonly annuleeLe: Temporal.Instant | null;
  readonly objectif: ObjectifBpf | null;
  readonly codeNsf: string | null;
  readonly dossiers: readonly DossierAModifier[];
}

/**
 * A session with all its files, locked so that two registrations cannot take the same last place. Two statements, for the
 * reason told at `dossiersAModifier`.
 */
export async function sessionARemplir(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  sessionId: string,
): Promise<SessionARemplir | null> {
  const session = await tx
    .selectFrom('parcours.session as s')
    .innerJoin('catalogue.formation as f', (join) =>
      join.onRef('f.organisme_id', '=', 's.organisme_id').onRef('f.id', '=', 's.formation_id'),
    )
    .where('s.organisme_id', '=', organismeId)
    .where('s.id', '=', sessionId)
    .select([
      's.id',
      's.debut',
      's.fin',
      's.capacite',
      's.annulee_le as annuleeLe',
      'f.nsf as codeNsf',
      'f.objectif_bpf as objectif',
    ])
    .forNoKeyUpdate('s')
    .executeTakeFirst();
  if (session === undefined) return null;
  const { rows } = await sql<DossierAModifier>`
    SELECT i.id, i.personne_id AS "personneId", i.session_id AS "sessionId", ${etapesDe(organismeId)} AS etapes
    FROM parcours.inscription i
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid`.execute(tx);
  return { ...session, objectif: session.objectif as ObjectifBpf | null, dossiers: rows };
}
