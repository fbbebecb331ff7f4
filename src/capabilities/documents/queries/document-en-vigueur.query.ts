import type { Tx } from '#platform/db/types.ts';
import type { TypeDocument } from '../domain/types-document.ts';

export interface DocumentEnVigueur {
  readonly documentId: string;
  readonly numero: string;
  /** As they are today. */
  readonly donnees: object;
}

/** The last document of a type that is not annulled: for those an organisme has one of. */
export async function documentEnVigueur(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  type: TypeDocument,
): Promise<DocumentEnVigueur | null> {
  const lu = await tx
    .selectFrom('documents.document')
    .where('organisme_id', '=', organismeId)
    .where('type', '=', type)
    .where('annule_le', 'is', null)
    .orderBy('annee', 'desc')
    .orderBy('rang', 'desc')
    .limit(1)
    .select(['id', 'numero', 'donnees_actuelles'])
    .executeTakeFirst();
  if (!lu) return null;
  return { documentId: lu.id, numero: lu.numero, donnees: lu.donnees_actuelles as object };
}
