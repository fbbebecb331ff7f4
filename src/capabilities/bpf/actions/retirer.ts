import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

const TABLES = { produit: 'bpf.produit', charge: 'bpf.charge', sousTraitance: 'bpf.sous_traitance' } as const;

export type GenreDeLigne = keyof typeof TABLES;

/** Takes a typed line out of the figures, with a reason; the row is kept. */
export async function retirerLigne(
  context: ActionContext,
  { genre, id, motif }: { readonly genre: GenreDeLigne; readonly id: string; readonly motif: string },
): Promise<Result<null, Refusal<'LigneInconnue'>>> {
  const { tx, organismeId, clock } = context;
  const retiree = await tx
    .updateTable(TABLES[genre])
    .set({ retire_le: clock.now(), motif_retrait: motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('retire_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (retiree === undefined) return refuse('LigneInconnue');
  await consigner(context, {
    type: 'bpf.ligne_retiree',
    survenuLe: clock.now(),
    sujets: { ligne: id },
    donnees: { genre, motif },
  });
  return ok(null);
}
