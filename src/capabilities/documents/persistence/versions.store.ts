import { sql } from 'kysely';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { empreinteDe } from '../domain/empreinte.ts';
import { type Donnees, type TypeDocument, typesDocument } from '../domain/types-document.ts';

export const JOB_BATIR = 'documents.batir';

export interface NouvelleVersion<Type extends TypeDocument> {
  readonly documentId: string;
  readonly version: number;
  readonly type: Type;
  readonly donnees: Donnees<Type>;
  /** Town of issue. */
  readonly lieu: string;
  /** The act that makes it, as the register recorded it. */
  readonly faitId: string | null;
}

/** Writes a version, dated today, and queues the building of its PDF. */
export async function ecrireVersion<Type extends TypeDocument>(
  context: ActionContext,
  { documentId, version, type, donnees, lieu, faitId }: NouvelleVersion<Type>,
): Promise<void> {
  const { tx, organismeId, acteurId, clock } = context;
  await tx
    .insertInto('documents.version')
    .values({
      organisme_id: organismeId,
      document_id: documentId,
      version,
      modele: typesDocument[type].version,
      donnees: sql`${JSON.stringify(donnees)}::jsonb`,
      empreinte: empreinteDe(type, donnees),
      etabli_le: today(clock).toString(),
      lieu,
      fait_id: faitId,
      cree_le: clock.now(),
      cree_par: acteurId,
    })
    .execute();
  await addJob(tx, JOB_BATIR, { organismeId, documentId, version });
}
