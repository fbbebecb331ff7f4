import type { ActionContext } from '#platform/http/route.ts';
import { typesARediger } from '../formulaires.fr.ts';
import { documentEnVigueur } from '../queries/document-en-vigueur.query.ts';
import { constaterDonnees } from './constater-donnees.ts';
import type { DonneesSansOrganisme } from './generer-document.ts';

/** Tells the documents of the organisme as a whole what it says of itself today. Safe to repeat. */
export async function relireGeneraux(context: ActionContext): Promise<void> {
  for (const type of typesARediger) {
    const enVigueur = await documentEnVigueur(context, type);
    if (enVigueur === null) continue;
    const { organisme: _, ...donnees } = enVigueur.donnees as { readonly organisme: unknown };
    await constaterDonnees(context, enVigueur.documentId, donnees as DonneesSansOrganisme<typeof type>);
  }
}
