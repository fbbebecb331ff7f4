import type { Tx } from '#platform/db/types.ts';

export interface Avenant {
  readonly id: string;
  readonly numero: string;
  /** Everybody has signed it. */
  readonly complet: boolean;
}

/** The amendments of a document that are not annulled, the oldest first. One statement. */
export async function avenantsDe(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  documentId: string,
): Promise<readonly Avenant[]> {
  const lus = await tx
    .selectFrom('documents.document')
    .where('organisme_id', '=', organismeId)
    .where('modifie_document', '=', documentId)
    .where('annule_le', 'is', null)
    .orderBy('cree_le')
    .orderBy('id')
    .select(['id', 'numero', 'complet_le'])
    .execute();
  return lus.map(({ complet_le, ...un }) => ({ ...un, complet: complet_le !== null }));
}
