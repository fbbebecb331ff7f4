import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { OrigineFinancement, TypeStagiaire } from '../domain/codes-bpf.ts';

/** What a file already says for the BPF. */
export interface DonneesDuDossier {
  readonly typeStagiaire: TypeStagiaire | null;
  readonly prixCentimes: number | null;
  readonly financements: readonly { readonly origine: OrigineFinancement; readonly millieme: number }[];
}

/** What each file of a session already says for the BPF. One statement. */
export async function donneesDesDossiers(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<ReadonlyMap<string, DonneesDuDossier>> {
  const { rows } = await sql<DonneesDuDossier & { id: string }>`
    SELECT i.id, i.type_stagiaire AS "typeStagiaire", i.prix_centimes AS "prixCentimes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('origine', f.origine, 'millieme', f.millieme)), '[]')
         FROM parcours.financement f WHERE f.organisme_id = i.organisme_id AND f.inscription_id = i.id) AS financements
    FROM parcours.inscription i
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid`.execute(tx);
  return new Map(rows.map(({ id, ...donnees }) => [id, donnees]));
}
