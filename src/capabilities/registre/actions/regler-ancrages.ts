import type { ActionContext } from '#platform/http/route.ts';
import { consigner } from './consigner.ts';

export interface Ancrages {
  /** Its heads are on the public page. */
  readonly publique: boolean;
  /** Who receives its head each day. */
  readonly destinataires: readonly string[];
}

/** Keeps where the heads of the organisme go. */
export async function reglerAncrages(
  context: ActionContext,
  { publique, destinataires }: Ancrages,
): Promise<void> {
  const { tx, organismeId, clock } = context;
  const modifie_le = clock.now();
  const valeurs = { publique, destinataires: [...destinataires], modifie_le };
  await tx
    .insertInto('registre.ancrage')
    .values({ organisme_id: organismeId, ...valeurs })
    .onConflict((conflict) => conflict.column('organisme_id').doUpdateSet(valeurs))
    .execute();
  await consigner(context, {
    type: 'registre.ancrages_regles',
    survenuLe: modifie_le,
    sujets: {},
    // The addresses are people's: the log keeps how many, not which.
    donnees: { publique, destinataires: destinataires.length },
  });
}
