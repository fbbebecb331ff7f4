import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** For one file: how many documents were sent to sign or to read, and what came back. */
export interface AvancementDocuments {
  readonly inscriptionId: string;
  readonly crees: number;
  readonly envoyes: number;
  readonly lus: number;
  /** Documents sent that wait for a signature, and those that have all of them. */
  readonly aSigner: number;
  readonly signes: number;
  readonly perimes: number;
}

/** How far the documents of each file of a session have gone. One statement. */
export async function avancementDesDocuments(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<ReadonlyMap<string, AvancementDocuments>> {
  const { rows } = await sql<AvancementDocuments>`
    SELECT su.sujet_id::text AS "inscriptionId", count(*)::int AS crees,
      count(*) FILTER (WHERE e.envois > 0)::int AS envoyes, count(*) FILTER (WHERE e.envois > 0 AND e.lus = e.envois)::int AS lus,
      count(*) FILTER (WHERE d.parties <> '{}')::int AS "aSigner", count(d.complet_le)::int AS signes,
      count(*) FILTER (WHERE d.empreinte <> d.empreinte_actuelle AND d.complet_le IS NULL)::int AS perimes
    FROM parcours.inscription i
    JOIN documents.sujet su ON su.organisme_id = i.organisme_id AND su.sujet_id = i.id
    JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id AND d.annule_le IS NULL
    CROSS JOIN LATERAL (SELECT count(*) AS envois, count(lu_le) AS lus FROM documents.envoi e
      WHERE e.organisme_id = d.organisme_id AND e.document_id = d.id AND e.version = d.version) e
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid
    GROUP BY 1`.execute(tx);
  return new Map(rows.map((row) => [row.inscriptionId, row]));
}
