import { z } from 'zod';
import type { AccountActor } from '#platform/http/actor.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import type { Context, Outcome } from '#platform/http/route.ts';
import { justificatifParId } from '../queries/justificatifs.query.ts';

const Params = z.object({ justificatifId: id() });
type Ici = Context<z.output<typeof Params>, unknown>;

/** The document of a proof, to those who decide of it. */
export const pagePiece = page({
  path: '/emargement/justificatifs/:justificatifId/piece',
  access: 'absences.instruire',
  params: Params,
  view: (context) => servir(context, () => true),
});

/** The document of his own proof, to the person who handed it in. */
export const pageMaPiece = page({
  path: '/mes-absences/:justificatifId/piece',
  access: 'absences.lire_soi',
  params: Params,
  view: (context) =>
    servir(context, (personneId) => (context.actor as AccountActor).personneId === personneId),
});

async function servir(context: Ici, permis: (personneId: string) => boolean): Promise<Outcome | null> {
  const { tx, organismeId, files, params } = context;
  const lu = await justificatifParId(tx, organismeId, params.justificatifId);
  if (lu === null || !permis(lu.personneId) || lu.fichier === null) return null;
  return {
    kind: 'file',
    name: lu.nomFichier ?? 'justificatif',
    type: lu.typeFichier ?? 'application/octet-stream',
    content: await files.get(lu.fichier),
  };
}
