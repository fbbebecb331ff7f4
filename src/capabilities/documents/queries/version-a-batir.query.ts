import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { Donnees, TypeDocument } from '../domain/types-document.ts';
import { enCours } from './liste-documents.query.ts';

export interface VersionDesignee {
  readonly organismeId: string;
  readonly documentId: string;
  readonly version: number;
}

export interface VersionLue {
  readonly type: TypeDocument;
  readonly numero: string;
  readonly donnees: Donnees<TypeDocument>;
  readonly etabliLe: string;
  readonly lieu: string;
  readonly fichier: string | null;
  /** The act that made it, in the register; null before the register printed receipts. */
  readonly faitId: string | null;
}

/** What a PDF is built from. A restricted document shows itself to the archive only. */
export async function versionABatir(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { documentId, version }: Omit<VersionDesignee, 'organismeId'>,
  archive: boolean,
): Promise<VersionLue | null> {
  const lue = await tx
    .selectFrom('documents.version as v')
    .innerJoin('documents.document as d', (join) =>
      join.onRef('d.organisme_id', '=', 'v.organisme_id').onRef('d.id', '=', 'v.document_id'),
    )
    .where('v.organisme_id', '=', organismeId)
    .where('v.document_id', '=', documentId)
    .where('v.version', '=', version)
    .where(archive ? sql<boolean>`d.efface_le IS NULL` : enCours)
    .select(['d.type', 'd.numero', 'v.donnees', 'v.etabli_le', 'v.lieu', 'v.fichier', 'v.fait_id'])
    .executeTakeFirst();
  if (!lue) return null;
  const { type, numero, donnees, etabli_le: etabliLe, lieu, fichier, fait_id: faitId } = lue;
  return {
    type: type as TypeDocument,
    numero,
    donnees: donnees as unknown as Donnees<TypeDocument>,
    etabliLe,
    lieu,
    fichier,
    faitId,
  };
}
