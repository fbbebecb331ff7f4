import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import type { TypeARediger } from '../formulaires.fr.ts';
import { type RefusDonnees, verifierDonnees } from '../domain/verifier-donnees.ts';
import { messages } from '../messages.fr.ts';
import { documentEnVigueur } from '../queries/document-en-vigueur.query.ts';
import { emetteurPour } from '../queries/emetteur.query.ts';
import { constaterDonnees } from './constater-donnees.ts';
import { type DocumentGenere, type DonneesSansOrganisme, genererDocument } from './generer-document.ts';
import { regenererDocument, type RefusRegeneration } from './regenerer-document.ts';

/**
 * Writes a document of the organisme itself: the first time it is issued, then each change makes a new version of it.
 * Saving without a change changes nothing.
 */
export async function redigerDocument<Type extends TypeARediger>(
  context: ActionContext,
  {
    id,
    type,
    donnees,
  }: { readonly id: string; readonly type: Type; readonly donnees: DonneesSansOrganisme<Type> },
): Promise<Result<DocumentGenere, RefusDonnees | RefusRegeneration>> {
  const verdict = verifierDonnees(type, { ...donnees, organisme: await emetteurPour(context, type) });
  if (!verdict.ok) return verdict;
  const enVigueur = await documentEnVigueur(context, type);
  if (enVigueur === null) {
    return genererDocument(context, { id, type, objet: messages.types[type], donnees, sujets: [] });
  }
  await constaterDonnees(context, enVigueur.documentId, donnees);
  const fait = await regenererDocument(context, enVigueur.documentId);
  return fait.ok || fait.refusal.refus === 'DocumentAJour' ? ok(enVigueur) : fait;
}
