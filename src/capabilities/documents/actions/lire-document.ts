import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { sujetsDuFait } from '../domain/sujets.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { type EnvoiLu, envoiDuLien } from '../queries/envoi-a-modifier.query.ts';

export type RefusLecture =
  | Refusal<'EnvoiInconnu'>
  | Refusal<'DocumentAnnule'>
  | Refusal<'VersionRemplacee'>
  | Refusal<'DocumentNonOuvert'>;

/** The holder of the link opens the file. Recorded once; a machine that follows links does not press a button. */
export function ouvrirDocument(context: ActionContext): Promise<Result<EnvoiLu, RefusLecture>> {
  return noter(context, 'ouvert_le');
}

/** The holder of the link says to have read the document. Recorded once, and only after an opening. */
export function lireDocument(context: ActionContext): Promise<Result<EnvoiLu, RefusLecture>> {
  return noter(context, 'lu_le');
}

async function noter(
  context: ActionContext,
  colonne: 'ouvert_le' | 'lu_le',
): Promise<Result<EnvoiLu, RefusLecture>> {
  const { actor, tx, organismeId, clock } = context;
  const documentId = actor.kind === 'lien' ? (actor.sujets['documentId'] ?? '') : '';
  const document = actor.kind === 'lien' ? await documentAModifier(context, documentId) : null;
  const envoi = await envoiDuLien(context);
  if (document === null || envoi === null) return refuse('EnvoiInconnu');
  if (document.annule) return refuse('DocumentAnnule');
  if (envoi.version !== document.version) return refuse('VersionRemplacee');
  if (colonne === 'lu_le' && envoi.ouvertLe === null) return refuse('DocumentNonOuvert');
  const deja = colonne === 'ouvert_le' ? envoi.ouvertLe : envoi.luLe;
  if (deja !== null) return ok(envoi);
  const le = clock.now();
  await tx
    .updateTable('documents.envoi')
    .set({ [colonne]: le })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', envoi.id)
    .execute();
  await consigner(context, {
    type: colonne === 'ouvert_le' ? 'document.ouvert' : 'document.lu',
    survenuLe: le,
    sujets: { ...sujetsDuFait(documentId, document.sujets), envoi: envoi.id },
    donnees: { numero: document.numero, version: envoi.version, par: envoi.nom },
  });
  return ok(colonne === 'ouvert_le' ? { ...envoi, ouvertLe: le } : { ...envoi, luLe: le });
}
