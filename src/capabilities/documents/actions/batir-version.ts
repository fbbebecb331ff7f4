import { sql } from 'kysely';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { composerDocument } from '../domain/composer-document.ts';
import type { Donnees, TypeDocument } from '../domain/types-document.ts';
import { imagesDe } from '../images.ts';
import { enCours } from '../queries/liste-documents.query.ts';

export interface VersionDesignee {
  readonly organismeId: string;
  readonly documentId: string;
  readonly version: number;
}

interface VersionLue {
  readonly type: TypeDocument;
  readonly numero: string;
  readonly donnees: Donnees<TypeDocument>;
  readonly etabliLe: string;
  readonly lieu: string;
  readonly fichier: string | null;
}

/** Builds the PDF of a version and keeps it. Safe to repeat: the same version always gives the same bytes. */
export async function batirVersion(services: Services, designee: VersionDesignee): Promise<void> {
  const { organismeId } = designee;
  const scope = { organismeId, acteurId: null };
  const lue = await services.db.forTenant(scope, (tx) => lireVersion({ tx, organismeId }, designee, true));
  if (lue === null || lue.fichier !== null) return;
  const { sha256, bytes } = await services.files.put(await pdfDe(services, lue));
  await services.db.forTenant(scope, async (tx) => {
    await tx
      .updateTable('documents.version')
      .set({ fichier: sha256, octets: bytes, bati_le: services.clock.now() })
      .where('organisme_id', '=', organismeId)
      .where('document_id', '=', designee.documentId)
      .where('version', '=', designee.version)
      .where('fichier', 'is', null)
      .execute();
  });
}

/**
 * The PDF of a version: the one that was kept, verified, or the same built now when its job has not run yet. A restricted
 * document gives it to the archive only.
 */
export async function fichierDeVersion(
  context: Pick<ActionContext, 'tx' | 'organismeId' | 'files' | 'pdf'>,
  documentId: string,
  version: number,
  { archive = false }: { readonly archive?: boolean } = {},
): Promise<{ readonly nom: string; readonly octets: Uint8Array } | null> {
  const lue = await lireVersion(context, { organismeId: context.organismeId, documentId, version }, archive);
  if (lue === null) return null;
  const octets = lue.fichier === null ? await pdfDe(context, lue) : await context.files.get(lue.fichier);
  return { nom: `${lue.numero}${version > 1 ? `-v${version}` : ''}.pdf`, octets };
}

async function pdfDe(services: Pick<Services, 'pdf' | 'files'>, lue: VersionLue): Promise<Uint8Array> {
  const { numero, lieu } = lue;
  const etabliLe = Temporal.PlainDate.from(lue.etabliLe);
  const images = await imagesDe(services, lue.donnees.organisme);
  const emission = { numero, lieu, projet: false, etabliLe, images };
  const { bytes } = await services.pdf.compile(composerDocument(lue.type, lue.donnees, emission));
  return bytes;
}

async function lireVersion(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { documentId, version }: VersionDesignee,
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
    .select(['d.type', 'd.numero', 'v.donnees', 'v.etabli_le', 'v.lieu', 'v.fichier'])
    .executeTakeFirst();
  if (!lue) return null;
  const { type, numero, donnees, etabli_le: etabliLe, lieu, fichier } = lue;
  return {
    type: type as TypeDocument,
    numero,
    donnees: donnees as unknown as Donnees<TypeDocument>,
    etabliLe,
    lieu,
    fichier,
  };
}
