import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { empreinteDe } from '../domain/empreinte.ts';
import { typesDocument, type Donnees, type TypeDocument } from '../domain/types-document.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { emetteurPour } from '../queries/emetteur.query.ts';
import type { DonneesSansOrganisme } from './generer-document.ts';

/**
 * Tells a document what its data has become where it comes from. It then shows « à régénérer » if it no longer says the same.
 * Called by the capability that made the document, when its own facts change. Returns whether the document is still true;
 * data that can no longer be read leaves it as it was.
 */
export async function constaterDonnees<Type extends TypeDocument>(
  context: ActionContext,
  documentId: string,
  donnees: DonneesSansOrganisme<Type>,
): Promise<boolean> {
  const document = await documentAModifier(context, documentId);
  if (document === null || document.annule) return true;
  // A picture is looks: a new logo makes no document false, and stands on the next version.
  const { logo } = document.donnees.organisme;
  const organisme = { ...(await emetteurPour(context, document.type)), logo };
  const lues = typesDocument[document.type].schema.safeParse({ ...donnees, organisme });
  if (!lues.success) return true;
  const actuelles = lues.data as Donnees<TypeDocument>;
  const empreinte = empreinteDe(document.type, actuelles);
  if (empreinte !== document.empreinteActuelle) {
    await context.tx
      .updateTable('documents.document')
      .set({
        donnees_actuelles: sql`${JSON.stringify(actuelles)}::jsonb`,
        empreinte_actuelle: empreinte,
        constate_le: context.clock.now(),
      })
      .where('organisme_id', '=', context.organismeId)
      .where('id', '=', documentId)
      .execute();
  }
  return empreinte === document.empreinte || empreinte === document.empreinteAvenant;
}
