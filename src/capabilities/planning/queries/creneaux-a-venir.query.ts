import type { ActionContext } from '#platform/http/route.ts';

/** Combien de créneaux non annulés restent à venir dans une salle, ou dans les salles d'un lieu. */
export async function creneauxAVenir(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  ou: { readonly salleId: string } | { readonly lieuId: string },
): Promise<number> {
  const { nombre } = await tx
    .selectFrom('planning.creneau as c')
    .innerJoin('planning.salle as s', (join) =>
      join.onRef('s.organisme_id', '=', 'c.organisme_id').onRef('s.id', '=', 'c.salle_id'),
    )
    .where('c.organisme_id', '=', organismeId)
    .where('salleId' in ou ? 's.id' : 's.lieu_id', '=', 'salleId' in ou ? ou.salleId : ou.lieuId)
    .where('c.annule_le', 'is', null)
    .where('c.fin', '>', clock.now())
    .select(({ fn }) => fn.countAll<number>().as('nombre'))
    .executeTakeFirstOrThrow();
  return nombre;
}
