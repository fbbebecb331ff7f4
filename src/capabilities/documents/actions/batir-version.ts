import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import type { Tx } from '#platform/db/types.ts';
import { type SujetDocument, sujetsDuFait } from '../domain/sujets.ts';
import { estScelle } from '../domain/types-scelles.ts';
import { versionABatir, type VersionDesignee } from '../queries/version-a-batir.query.ts';
import { batirFichier, composerVersion } from './composer-version.ts';

/** Builds the PDF of a version and keeps it, sealed when its type is. Safe to repeat: a kept file is never replaced. */
export async function batirVersion(services: Services, designee: VersionDesignee): Promise<void> {
  const { organismeId } = designee;
  const scope = { organismeId, acteurId: null };
  const lue = await services.db.forTenant(scope, (tx) => versionABatir({ tx, organismeId }, designee, true));
  if (lue === null || lue.fichier !== null) return;
  const { octets, cachet } = await batirFichier(services, organismeId, lue);
  const { sha256, bytes } = await services.files.put(octets);
  await services.db.forTenant(scope, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('documents.version')
      .set({ fichier: sha256, octets: bytes, bati_le: services.clock.now(), cachet })
      .where('organisme_id', '=', organismeId)
      .where('document_id', '=', designee.documentId)
      .where('version', '=', designee.version)
      .where('fichier', 'is', null)
      .executeTakeFirstOrThrow();
    if (cachet === null || numUpdatedRows === 0n) return;
    await consignerSceau(services, tx, designee, { numero: lue.numero, fichier: sha256, cachet });
  });
}

/** The register holds the fingerprint of the sealed file: bytes changed later no longer have it. */
async function consignerSceau(
  { newId, clock }: Services,
  tx: Tx,
  { organismeId, documentId, version }: VersionDesignee,
  sceau: { readonly numero: string; readonly fichier: string; readonly cachet: string },
): Promise<void> {
  const sujets = await tx
    .selectFrom('documents.sujet')
    .where('organisme_id', '=', organismeId)
    .where('document_id', '=', documentId)
    .select(['genre', 'sujet_id as id'])
    .orderBy('sujet_id')
    .execute();
  await consigner(
    { tx, organismeId, actor: null, newId },
    {
      type: 'document.scelle',
      survenuLe: clock.now(),
      sujets: sujetsDuFait(documentId, sujets as SujetDocument[]),
      donnees: { version, ...sceau },
    },
  );
}

/**
 * The PDF of a version: the one that was kept, verified. When its job has not run yet, the same is built now; a sealed one is
 * kept at once, for there is only one. A restricted document gives it to the archive only.
 */
export async function fichierDeVersion(
  context: ActionContext,
  documentId: string,
  version: number,
  { archive = false }: { readonly archive?: boolean } = {},
): Promise<{ readonly nom: string; readonly octets: Uint8Array } | null> {
  const lue = await versionABatir(context, { documentId, version }, archive);
  if (lue === null) return null;
  const nom = `${lue.numero}${version > 1 ? `-v${version}` : ''}.pdf`;
  if (lue.fichier !== null) return { nom, octets: await context.files.get(lue.fichier) };
  if (!estScelle(lue.type)) return { nom, octets: await composerVersion(context, lue) };
  const { organismeId } = context;
  await batirVersion(context, { organismeId, documentId, version });
  const gardee = await context.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    versionABatir({ tx, organismeId }, { documentId, version }, archive),
  );
  return gardee === null || gardee.fichier === null
    ? null
    : { nom, octets: await context.files.get(gardee.fichier) };
}
