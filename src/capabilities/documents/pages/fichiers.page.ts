import { z } from 'zod';
import { FileFault } from '#platform/files/file-store.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { fichierDeVersion } from '../actions/batir-version.ts';

const PDF = 'application/pdf';
const version = z
  .string()
  .regex(/^[1-9]\d{0,3}$/u)
  .transform(Number);

/** The PDF of one version. */
export const pageFichier = page({
  path: '/documents/:documentId/versions/:version/fichier',
  access: 'documents.lire',
  params: z.object({ documentId: id(), version }),
  view: async (context) => {
    const { documentId, version: rang } = context.params;
    const fichier = await fichierDeVersion(context, documentId, rang).catch(altere);
    // Its page says that the kept file has changed.
    if (fichier === 'altere') return redirect(`/documents/${documentId}`);
    if (fichier === null) return null;
    return { kind: 'file', name: fichier.nom, type: PDF, content: fichier.octets, inline: true };
  },
});

function altere(error: unknown): 'altere' {
  if (error instanceof FileFault) return 'altere';
  throw error;
}

/** The PDF that the holder of a link was sent. */
export const pageFichierParLien = page({
  path: '/document/:jeton/fichier',
  access: 'lien:document',
  params: z.object({ jeton: z.string() }),
  view: async (context) => {
    const { actor } = context;
    if (actor.kind !== 'lien') return null;
    const envoi = await context.tx
      .selectFrom('documents.envoi')
      .where('organisme_id', '=', context.organismeId)
      .where('id', '=', actor.sujets['envoiId'] ?? '')
      .select(['document_id', 'version'])
      .executeTakeFirst();
    if (!envoi) return null;
    const fichier = await fichierDeVersion(context, envoi.document_id, envoi.version);
    if (fichier === null) return null;
    return { kind: 'file', name: fichier.nom, type: PDF, content: fichier.octets, inline: true };
  },
});
