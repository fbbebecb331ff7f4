import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { contenuCanonique, engagement } from '../domain/contenu.ts';
import { COLONNES_DU_FAIT, contenuDe, type LigneDeFait } from '../queries/faits.query.ts';

/**
 * Facts written before the register was sealed: their commitment is made again from the row as it is kept, so that it can be
 * checked. Returns how many; the next batch seals them. Runs as the register's role.
 */
export async function reprendreAnciens(tx: Tx, limite: number): Promise<number> {
  const { rows } = await sql<LigneDeFait>`
    SELECT ${COLONNES_DU_FAIT} FROM registre.fait f
    JOIN registre.en_attente a ON a.organisme_id = f.organisme_id AND a.fait_id = f.id
    WHERE a.engagement IS NULL LIMIT ${limite}`.execute(tx);
  if (rows.length === 0) return 0;
  const repris = rows.map((ligne) => ({
    organisme: ligne.organisme_id,
    id: ligne.id,
    engagement: engagement(ligne.sel ?? new Uint8Array(), contenuCanonique(contenuDe(ligne))).toString('hex'),
  }));
  await sql`
    WITH repris AS (
      SELECT organisme, id, decode(engagement, 'hex') AS engagement
      FROM jsonb_to_recordset(${JSON.stringify(repris)}::jsonb) AS r(organisme uuid, id uuid, engagement text)
    ), faits AS (
      UPDATE registre.fait f SET engagement = r.engagement FROM repris r WHERE f.organisme_id = r.organisme AND f.id = r.id
    )
    UPDATE registre.en_attente a SET engagement = r.engagement FROM repris r WHERE a.organisme_id = r.organisme AND a.fait_id = r.id`.execute(
    tx,
  );
  return rows.length;
}
