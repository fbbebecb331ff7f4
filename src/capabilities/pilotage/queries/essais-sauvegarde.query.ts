import type { Tx } from '#platform/db/types.ts';

/** One proof that a backup can be restored, or that it cannot. */
export interface EssaiSauvegarde {
  readonly le: Temporal.Instant;
  readonly sauvegardeeLe: Temporal.Instant;
  readonly sauvegarde: string;
  readonly conforme: boolean;
  readonly rapport: {
    readonly seconds: number;
    readonly bytes: number;
    readonly tables: number;
    readonly rows: string;
    readonly differences: readonly string[];
  };
}

const LISTED = 30;

/** The last drills, the newest first. */
export async function essaisDeSauvegarde(tx: Tx): Promise<EssaiSauvegarde[]> {
  const rows = await tx
    .selectFrom('plateforme.essai_sauvegarde')
    .selectAll()
    .orderBy('le', 'desc')
    .limit(LISTED)
    .execute();
  return rows.map(({ sauvegardee_le, rapport, ...row }) => ({
    ...row,
    sauvegardeeLe: sauvegardee_le,
    rapport: rapport as unknown as EssaiSauvegarde['rapport'],
  }));
}
