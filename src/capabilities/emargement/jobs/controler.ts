import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { controlerSignatures } from '../actions/controler-signatures.ts';

/** Créneaux that began this long ago are looked at again: travels of a whole day, nights that the job missed. */
const RETOUR = Temporal.Duration.from({ hours: 72 });

/** Soon after a sheet is closed: its organisme's last days. */
export const controler: JobHandler = (payload, services) =>
  controlerOrganisme(services, String(payload['organismeId']));

/** Each night, every organisme: sheets that nobody closed are looked at too. */
export const controlerTout: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  for (const { id } of organismes) await controlerOrganisme(services, id);
};

async function controlerOrganisme(services: Services, organismeId: string): Promise<void> {
  const maintenant = services.clock.now();
  await services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    controlerSignatures(
      { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS },
      maintenant.subtract(RETOUR),
      maintenant,
    ),
  );
}
