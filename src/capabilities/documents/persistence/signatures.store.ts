import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';

export interface SignatureAEcrire {
  readonly documentId: string;
  readonly version: number;
  readonly partie: string;
  readonly envoiId: string | null;
  readonly nom: string;
  readonly signeLe: Temporal.Instant;
  /** SHA-256 of the signed bytes. */
  readonly fichier: string;
  readonly preuve: Readonly<Record<string, string | null>>;
}

/** Writes a signature; the database refuses a second one for the same party and version. */
export async function ecrireSignature(context: ActionContext, signature: SignatureAEcrire): Promise<void> {
  await context.tx
    .insertInto('documents.signature')
    .values({
      organisme_id: context.organismeId,
      document_id: signature.documentId,
      version: signature.version,
      partie: signature.partie,
      id: context.newId(),
      envoi_id: signature.envoiId,
      nom: signature.nom,
      methode: signature.envoiId === null ? 'compte' : 'lien',
      signe_le: signature.signeLe,
      fichier: signature.fichier,
      preuve: sql`${JSON.stringify(signature.preuve)}::jsonb`,
    })
    .execute();
}

/** The last expected party has signed. */
export async function marquerComplet(context: ActionContext, documentId: string): Promise<void> {
  await context.tx
    .updateTable('documents.document')
    .set({ complet_le: context.clock.now() })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', documentId)
    .execute();
}
