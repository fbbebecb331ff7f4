import { consigner } from '#capabilities/registre/index.ts';
import { revoquerLiens } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { aRegenerer, empreinteDe } from '../domain/empreinte.ts';
import { partiesAttendues } from '../domain/parties.ts';
import { sujetsDuFait } from '../domain/sujets.ts';
import { type RefusDonnees, verifierDonnees } from '../domain/verifier-donnees.ts';
import { ecrireVersion } from '../persistence/versions.store.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { emetteurPour } from '../queries/emetteur.query.ts';
import { BUT_DU_LIEN } from './ecrire-envois.ts';

export type RefusRegeneration =
  | Refusal<'DocumentInconnu'>
  | Refusal<'DocumentAnnule'>
  | Refusal<'DocumentDejaSigne'>
  | Refusal<'DocumentAJour'>
  | RefusDonnees;

/**
 * Makes a new version from the present data, under the same number. What was sent of the former one can no longer be signed.
 * A document that somebody has signed does not change: annul it, or make an amendment.
 */
export async function regenererDocument(
  context: ActionContext,
  documentId: string,
): Promise<Result<{ readonly version: number }, RefusRegeneration>> {
  const document = await documentAModifier(context, documentId);
  if (document === null) return refuse('DocumentInconnu');
  if (document.annule) return refuse('DocumentAnnule');
  if (document.signees.length > 0) return refuse('DocumentDejaSigne');
  const organisme = await emetteurPour(context, document.type);
  const verdict = verifierDonnees(document.type, { ...document.donneesActuelles, organisme });
  if (!verdict.ok) return verdict;
  if (!aRegenerer(document.empreinte, document.type, verdict.value)) return refuse('DocumentAJour');
  const { type, numero, version: ancienne } = document;
  const version = ancienne + 1;
  const empreinte = empreinteDe(type, verdict.value);
  const parties = [...partiesAttendues(type, verdict.value)];
  await revoquerLiens(context, { but: BUT_DU_LIEN, sujets: { documentId } });
  await context.tx
    .updateTable('documents.document')
    .set({ version, empreinte, empreinte_actuelle: empreinte, parties })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', documentId)
    .execute();
  const { commune: lieu } = organisme.adresse;
  const [faitId = null] = await consigner(context, {
    type: 'document.regenere',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(documentId, document.sujets),
    donnees: { numero, version, empreinte },
  });
  await ecrireVersion(context, { documentId, version, type, donnees: verdict.value, lieu, faitId });
  return ok({ version });
}
