import { today } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { ouvrirCampagnesDues } from '../actions/ouvrir-campagnes-dues.ts';
import { relancer } from '../actions/relancer.ts';

export const JOB_ENVOYER = 'enquetes.envoyer';

/** Each morning, in every organisme: reminders first, then the surveys whose day has come. */
export const envoyerEnquetes: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  const aujourdhui = today(services.clock);
  for (const { id: organismeId } of organismes) {
    await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS };
      await relancer(context, aujourdhui);
      await ouvrirCampagnesDues(context, aujourdhui);
    });
  }
};
