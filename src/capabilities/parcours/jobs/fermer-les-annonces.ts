import { today } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { annoncer } from '../actions/annoncer.ts';

export const JOB_ANNONCES = 'parcours.fermer_annonces';

/** Nights that the job may have missed. */
const RATTRAPAGE_JOURS = 7;

/** Each night, in each organisme: nobody applies any more to the sessions that begin today. */
export const fermerLesAnnonces: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  const jour = today(services.clock);
  for (const { id: organismeId } of organismes) {
    await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const commencees = await tx
        .selectFrom('parcours.session')
        .where('organisme_id', '=', organismeId)
        .where('publique', '=', true)
        .where('debut', '<=', jour.toString())
        .where('debut', '>', jour.subtract({ days: RATTRAPAGE_JOURS }).toString())
        .select('id')
        .execute();
      const context = { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS };
      for (const { id } of commencees) await annoncer(context, id);
    });
  }
};
