import { revoquerLiens } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { sujetsDuFait } from '../domain/sujets.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { defaireAvenant } from './creer-avenant.ts';
import { BUT_DU_LIEN } from './ecrire-envois.ts';

/** Annuls a document, with a reason: its number stays taken, its files stay readable, its links stop. */
export async function annulerDocument(
  context: ActionContext,
  { documentId, motif }: { readonly documentId: string; readonly motif: string },
): Promise<Result<null, Refusal<'DocumentInconnu'> | Refusal<'DocumentAnnule'>>> {
  const document = await documentAModifier(context, documentId);
  if (document === null) return refuse('DocumentInconnu');
  if (document.annule) return refuse('DocumentAnnule');
  await revoquerLiens(context, { but: BUT_DU_LIEN, sujets: { documentId } });
  await context.tx
    .updateTable('documents.document')
    .set({ annule_le: context.clock.now(), motif_annulation: motif })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', documentId)
    .execute();
  if (document.modifie !== null) await defaireAvenant(context, document.modifie);
  await consigner(context, {
    type: 'document.annule',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(documentId, document.sujets),
    donnees: { numero: document.numero, motif },
  });
  return ok(null);
}
