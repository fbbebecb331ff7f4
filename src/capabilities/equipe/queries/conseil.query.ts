import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface MembreDuConseil {
  readonly id: string;
  readonly nom: string;
  readonly qualite: string;
  readonly du: string;
}

export interface Reunion {
  readonly id: string;
  readonly tenueLe: string;
  readonly ordreDuJour: string;
  readonly presents: string | null;
  readonly compteRendu: string | null;
  readonly decisions: string | null;
}

/** The members of the conseil de perfectionnement in office. One statement. */
export async function membresDuConseil(tx: Tx, organismeId: string): Promise<readonly MembreDuConseil[]> {
  const { rows } = await sql<MembreDuConseil>`
    SELECT id, nom, qualite, du::text FROM equipe.conseil_membre
    WHERE organisme_id = ${organismeId}::uuid AND au IS NULL ORDER BY qualite, nom, id LIMIT 100`.execute(tx);
  return rows;
}

/** Its last meetings, the latest first. One statement. */
export async function reunionsDuConseil(tx: Tx, organismeId: string): Promise<readonly Reunion[]> {
  const { rows } = await sql<Reunion>`
    SELECT id, tenue_le::text AS "tenueLe", ordre_du_jour AS "ordreDuJour", presents, compte_rendu AS "compteRendu", decisions
    FROM equipe.reunion WHERE organisme_id = ${organismeId}::uuid ORDER BY tenue_le DESC, id LIMIT 50`.execute(
    tx,
  );
  return rows;
}
