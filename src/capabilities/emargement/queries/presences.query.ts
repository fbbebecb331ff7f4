import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, pageOf } from '#platform/http/list.ts';

/** What a sheet says of one person, the version in force. */
export interface PresenceDeDossier {
  readonly id: string;
  readonly creneauId: string;
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly statut: string;
  readonly methode: string;
  readonly minutes: number;
  readonly signeeLe: Temporal.Instant;
  /** The sheet is closed: these minutes count. */
  readonly close: boolean;
}

/** One page of the presences of a file, the latest créneau first. One statement. */
export async function presencesDe(
  tx: Tx,
  organismeId: string,
  inscriptionId: string,
  apres: Cursor | null,
): Promise<{ readonly rows: readonly PresenceDeDossier[]; readonly next: string | null }> {
  const suite =
    apres === null ? sql`true` : sql`(c.debut, pr.id) < (${apres.key}::timestamptz, ${apres.id}::uuid)`;
  const { rows } = await sql<PresenceDeDossier>`
    SELECT pr.id, c.id AS "creneauId", coalesce(m.intitule, c.intitule, s.intitule) AS titre, c.debut, c.fin, pr.statut, pr.methode,
      pr.minutes, pr.signee_le AS "signeeLe", fe.close_le IS NOT NULL AS close
    FROM emargement.presence pr
    JOIN emargement.feuille fe ON fe.organisme_id = pr.organisme_id AND fe.creneau_id = pr.creneau_id
    JOIN planning.creneau c ON c.organisme_id = pr.organisme_id AND c.id = pr.creneau_id
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    WHERE pr.organisme_id = ${organismeId}::uuid AND pr.inscription_id = ${inscriptionId}::uuid AND pr.remplacee_par IS NULL
      AND ${suite}
    ORDER BY c.debut DESC, pr.id DESC LIMIT 51`.execute(tx);
  return pageOf(rows, ({ debut, id }) => ({ key: debut.toString(), id }));
}
