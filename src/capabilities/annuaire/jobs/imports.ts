import type { JobHandler } from '#platform/jobs/jobs.ts';
import { appliquerImport, controlerImport } from '../actions/import/travailler.ts';

const travail = (payload: Record<string, unknown>) => ({
  organismeId: String(payload['organismeId']),
  importId: String(payload['importId']),
});

/** Dry run of an import. */
export const jobControler: JobHandler = (payload, services) => controlerImport(services, travail(payload));

/** The import itself. */
export const jobAppliquer: JobHandler = (payload, services) => appliquerImport(services, travail(payload));

/** Days that a report, or a list that nobody confirms, is kept. */
const GARDE_JOURS = 30;

/** Erases old imports, with their reports and their content: they hold what people are. Each night. */
export const jobOublier: JobHandler = async (_payload, { db, clock }) => {
  const avant = clock.now().subtract({ hours: 24 * GARDE_JOURS });
  const organismes = await db.forInstance((tx) => tx.selectFrom('identite.organisme').select('id').execute());
  for (const { id } of organismes) {
    await db.forTenant({ organismeId: id, acteurId: null }, (tx) =>
      tx
        .deleteFrom('annuaire.import')
        .where('organisme_id', '=', id)
        .where('recu_le', '<', avant)
        .where('etat', 'not in', ['controle', 'application'])
        .execute(),
    );
  }
};
