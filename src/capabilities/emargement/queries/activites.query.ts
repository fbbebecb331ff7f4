import type { Tx } from '#platform/db/types.ts';
import type { ModaliteActivite } from '../domain/activite.ts';

/** An activity that was validated; cancelled ones stay, with the reason. */
export interface ActiviteLue {
  readonly id: string;
  readonly moduleId: string;
  readonly module: string;
  readonly modalite: ModaliteActivite;
  /** ISO 8601 calendar date. */
  readonly le: string;
  readonly minutes: number;
  readonly travail: string;
  readonly valideeLe: Temporal.Instant;
  readonly par: string | null;
  readonly motifAnnulation: string | null;
}

/** The activities of a file, the latest first. One statement. */
export async function activitesDe(
  tx: Tx,
  organismeId: string,
  inscriptionId: string,
): Promise<readonly ActiviteLue[]> {
  const rows = await tx
    .selectFrom('emargement.activite as a')
    .leftJoin('auth.user as u', 'u.id', 'a.validee_par')
    .where('a.organisme_id', '=', organismeId)
    .where('a.inscription_id', '=', inscriptionId)
    .orderBy('a.le', 'desc')
    .orderBy('a.id', 'desc')
    .select([
      'a.id',
      'a.module_id as moduleId',
      'a.module',
      'a.modalite',
      'a.le',
      'a.minutes',
      'a.travail',
      'a.validee_le as valideeLe',
      'u.name as par',
      'a.motif_annulation as motifAnnulation',
    ])
    .execute();
  return rows.map((row) => ({ ...row, le: String(row.le), modalite: row.modalite as ModaliteActivite }));
}

/** Those that count. */
export const enVigueur = (activites: readonly ActiviteLue[]): readonly ActiviteLue[] =>
  activites.filter(({ motifAnnulation }) => motifAnnulation === null);
