import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import type { Outcome } from '#platform/http/route.ts';
import { pageDeVerification } from '../page-de-verification.ts';
import { dossierPret } from '../queries/dossiers.query.ts';

/** The archive of a bundle. */
export const pageArchive = page({
  path: '/preuves/:dossierId',
  access: 'preuve.lire',
  rate: 'lourd',
  params: z.object({ dossierId: id() }),
  view: async (context): Promise<Outcome | null> => {
    const pret = await dossierPret(context, context.params.dossierId);
    if (pret === null) return null;
    const content = await context.files.get(pret.fichier);
    return { kind: 'file', name: pret.nom, type: 'application/zip', content };
  },
});

/** The page that checks a bundle, as one file to keep: for anybody. */
export const pageVerificateur = page({
  path: '/verifier/page',
  access: 'public',
  view: async (): Promise<Outcome> => ({
    kind: 'file',
    name: 'verifier.html',
    type: 'text/html; charset=utf-8',
    content: pageDeVerification(),
  }),
});
