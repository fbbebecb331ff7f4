import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { LotLu } from '../domain/lot.ts';

/** The last lot of a session, or null. One statement. */
export async function dernierLot(tx: Tx, organismeId: string, sessionId: string): Promise<LotLu | null> {
  const { rows } = await sql<LotLu>`
    SELECT l.id, l.acte, l.type AS colonne, cardinality(l.cibles) AS total, l.traitees, l.faites, l.fini_le IS NOT NULL AS fini,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('inscriptionId', r ->> 'inscriptionId', 'pourquoi', r ->> 'pourquoi',
          'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance)) ORDER BY p.cle_tri), '[]')
        FROM jsonb_array_elements(l.refus) r
        JOIN parcours.inscription i ON i.organisme_id = l.organisme_id AND i.id = (r ->> 'inscriptionId')::uuid
        JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id) AS refus
    FROM dossiers.lot l
    WHERE l.organisme_id = ${organismeId}::uuid AND l.session_id = ${sessionId}::uuid
    ORDER BY l.cree_le DESC, l.id DESC LIMIT 1`.execute(tx);
  return rows[0] ?? null;
}
