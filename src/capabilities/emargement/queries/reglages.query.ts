import type { Tx } from '#platform/db/types.ts';
import type { ReglagesChoisis } from '../domain/reglages.ts';

/** A choice of the organisme, from a day on. */
export interface ReglageDate extends ReglagesChoisis {
  /** ISO 8601 calendar date. */
  readonly aCompterDu: string;
}

/** Every choice of the organisme, the latest first. One statement. */
export async function reglagesDates(tx: Tx, organismeId: string): Promise<readonly ReglageDate[]> {
  const rows = await tx
    .selectFrom('emargement.reglage')
    .where('organisme_id', '=', organismeId)
    .orderBy('a_compter_du', 'desc')
    .selectAll()
    .execute();
  return rows.map((row) => ({
    aCompterDu: String(row.a_compter_du),
    ouvertureAvantMinutes: row.ouverture_avant_minutes,
    signatureApresMinutes: row.signature_apres_minutes,
    clotureAvantMinutes: row.cloture_avant_minutes,
    toleranceRetardMinutes: row.tolerance_retard_minutes,
    delaiJustificatifJours: row.delai_justificatif_jours,
  }));
}
