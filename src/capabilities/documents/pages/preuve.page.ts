import { z } from 'zod';
import { chronologie } from '#capabilities/registre/index.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { dossierPreuve } from '../dossier-preuve.ts';
import { imagesDe } from '../images.ts';
import { lireDocumentComplet } from '../queries/document.query.ts';
import { emetteur } from '../queries/emetteur.query.ts';

const FAITS_MAXIMUM = 500;

/** The evidence file of a document, made on demand. */
export const pagePreuve = page({
  path: '/documents/:documentId/preuve',
  access: 'documents.lire',
  rate: 'lourd',
  params: z.object({ documentId: id() }),
  view: async (context) => {
    const document = await lireDocumentComplet(context, context.params.documentId);
    if (document === null || document.restriction !== null) return null;
    const histoire = await chronologie(context, [document.id], FAITS_MAXIMUM);
    const organisme = await emetteur(context);
    const images = await imagesDe(context, organisme);
    const etabliLe = context.clock.now();
    const { bytes } = await context.pdf.compile(
      dossierPreuve({ document, organisme, histoire, etabliLe, images }),
    );
    const name = `preuve-${document.numero}.pdf`;
    return { kind: 'file', name, type: 'application/pdf', content: bytes, inline: true };
  },
});
