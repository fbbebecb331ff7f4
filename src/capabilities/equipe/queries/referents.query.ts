import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export const MISSIONS = ['handicap', 'pedagogique', 'mobilite', 'qualite'] as const;
export type Mission = (typeof MISSIONS)[number];

export interface ReferentLu {
  readonly id: string;
  readonly mission: Mission;
  readonly personneId: string;
  readonly nom: string;
  readonly du: string;
  readonly au: string | null;
}

/** The referents of the organisme, those in office first. One statement. */
export async function referents(tx: Tx, organismeId: string): Promise<readonly ReferentLu[]> {
  const { rows } = await sql<ReferentLu>`
    SELECT r.id, r.mission, r.personne_id AS "personneId", concat_ws(' ', p.prenom, coalesce(p.nom_usage, p.nom_naissance)) AS nom,
      r.du::text, r.au::text
    FROM equipe.referent r JOIN annuaire.personne p ON p.organisme_id = r.organisme_id AND p.id = r.personne_id
    WHERE r.organisme_id = ${organismeId}::uuid ORDER BY r.au IS NOT NULL, r.mission, r.du DESC LIMIT 100`.execute(
    tx,
  );
  return rows;
}

/** Who may be named: the persons of the team, behind an active account. One statement. */
export async function personnesDeLEquipe(
  tx: Tx,
  organismeId: string,
): Promise<readonly { readonly id: string; readonly nom: string }[]> {
  const { rows } = await sql<{ id: string; nom: string }>`
    SELECT p.id, concat_ws(' ', p.prenom, coalesce(p.nom_usage, p.nom_naissance)) AS nom
    FROM annuaire.personne p
    WHERE p.organisme_id = ${organismeId}::uuid AND p.id IN (
      SELECT m.personne_id FROM identite.membre m WHERE m.organisme_id = ${organismeId}::uuid AND m.actif
        AND m.roles && ARRAY['direction', 'responsable_pedagogique', 'assistant', 'formateur', 'referent_handicap', 'referent_qualite'])
    ORDER BY p.cle_tri, p.id LIMIT 300`.execute(tx);
  return rows;
}
