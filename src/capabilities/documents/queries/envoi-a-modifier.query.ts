import type { ActionContext } from '#platform/http/route.ts';

/** One sending, as its link finds it. */
export interface EnvoiLu {
  readonly id: string;
  readonly documentId: string;
  readonly version: number;
  readonly demande: string;
  readonly partie: string | null;
  readonly nom: string;
  readonly courriel: string;
  readonly ouvertLe: Temporal.Instant | null;
  readonly luLe: Temporal.Instant | null;
}

/** The sending that the holder of a link was made for; null for anybody else. Call it after locking the document. */
export async function envoiDuLien(context: ActionContext): Promise<EnvoiLu | null> {
  const { actor, tx, organismeId } = context;
  if (actor.kind !== 'lien') return null;
  const envoi = await tx
    .selectFrom('documents.envoi')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', actor.sujets['envoiId'] ?? '')
    .where('lien_id', '=', actor.lienId)
    .select(['id', 'document_id', 'version', 'demande', 'partie', 'nom', 'courriel', 'ouvert_le', 'lu_le'])
    .executeTakeFirst();
  if (!envoi) return null;
  const { document_id: documentId, ouvert_le: ouvertLe, lu_le: luLe, ...reste } = envoi;
  return { ...reste, documentId, ouvertLe, luLe };
}
