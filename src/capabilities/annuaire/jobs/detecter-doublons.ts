import type { JobHandler } from '#platform/jobs/jobs.ts';
import { detecterDoublons } from '../actions/detecter-doublons.ts';

/** Looks for doubles in one organisme: after an import. */
export const jobDoublons: JobHandler = async ({ organismeId }, { db, clock, newId }) => {
  const organisme = String(organismeId);
  await db.forTenant({ organismeId: organisme, acteurId: null }, (tx) =>
    detecterDoublons({ tx, organismeId: organisme, actor: null, clock, newId }),
  );
};

/** Looks for doubles in every organisme, one after the other: each night. */
export const jobDoublonsPartout: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  for (const { id } of organismes) await jobDoublons({ organismeId: id }, services);
};
