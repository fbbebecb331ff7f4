import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';

/**
 * Revokes the links of an act that still work, those about these subjects only (`{ creneauId }` finds every link whose
 * subjects contain it). Returns how many.
 */
export async function revoquerLiens(
  context: ActionContext,
  { but, sujets }: { readonly but: string; readonly sujets: Readonly<Record<string, string>> },
): Promise<number> {
  const { numUpdatedRows } = await context.tx
    .updateTable('identite.lien_acte')
    .set({ revoque_le: context.clock.now() })
    .where('organisme_id', '=', context.organismeId)
    .where('but', '=', but)
    .where(sql<boolean>`sujets @> ${JSON.stringify(sujets)}::jsonb`)
    .where('revoque_le', 'is', null)
    .whereRef('usages', '<', 'usages_max')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
