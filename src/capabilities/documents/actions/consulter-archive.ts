import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { lireDocumentComplet } from '../queries/document.query.ts';
import { fichierDeVersion } from './batir-version.ts';

/** Reads a document kept as evidence only: a reason is given, and both stay in the register. */
export async function consulterArchive(
  context: ActionContext,
  { documentId, motif }: { readonly documentId: string; readonly motif: string },
): Promise<Result<{ readonly nom: string; readonly octets: Uint8Array }, Refusal<'DocumentInconnu'>>> {
  const document = await lireDocumentComplet(context, documentId);
  if (document === null || document.restriction === null) return refuse('DocumentInconnu');
  const fichier = await fichierDeVersion(context, documentId, document.version, { archive: true });
  if (fichier === null) return refuse('DocumentInconnu');
  await consigner(context, {
    type: 'document.archive_consultee',
    survenuLe: context.clock.now(),
    sujets: { document: documentId },
    donnees: { numero: document.numero, motif },
  });
  return ok(fichier);
}
