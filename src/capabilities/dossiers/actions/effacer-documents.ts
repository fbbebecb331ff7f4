import { caviarderDocument, effacerDocument, restreindreDocument } from '#capabilities/documents/index.ts';
import type { ErasureRequest, Eraser } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { MOIS_DE_PREUVE, sortDuDocument } from '../domain/conservation.ts';
import { type DocumentDePersonne, documentsDePersonne } from '../queries/documents-de-personne.query.ts';

/** The documents that speak of a person who is erased: emptied, taken out of, or kept apart until their term. */
export const effacement: Eraser = {
  tables: [
    'documents.document',
    'documents.version',
    'documents.envoi',
    'documents.signature',
    'documents.sujet',
    'documents.restriction',
  ],
  run: async (context, demande) => {
    const documents = await documentsDePersonne(context.tx, context.organismeId, demande.personneId);
    const fichiers: string[] = [];
    for (const document of documents) fichiers.push(...(await traiter(context, document, demande)));
    return fichiers;
  },
};

async function traiter(
  context: ActionContext,
  { id: documentId, prenom, nom, ...document }: DocumentDePersonne,
  { personneId, months }: ErasureRequest,
): Promise<readonly string[]> {
  switch (sortDuDocument(document, months)) {
    case 'effacer':
      return effacerDocument(context, documentId);
    case 'caviarder':
      return caviarderDocument(context, { documentId, personneId, prenom, nom });
    case 'restreindre': {
      const jusquAu = today(context.clock)
        .add({ months: MOIS_DE_PREUVE - months })
        .toString();
      await restreindreDocument(context, { documentId, personneId, prenom, nom, jusquAu });
      return [];
    }
    case 'laisser':
      return [];
  }
}
