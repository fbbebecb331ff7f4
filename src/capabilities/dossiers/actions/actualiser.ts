import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { sessionsDocumentees, sessionsTouchees } from '../queries/sessions-a-relire.query.ts';
import { actualiserSession } from './actualiser-session.ts';

/** A fact is written down when its transaction ends, later than it says: the reading goes back by more than the longest one. */
const RECOUVREMENT_MINUTES = 10;

/** Every few minutes: the sessions that new facts may have changed. Safe to repeat. */
export const actualiserRecents = (services: Services): Promise<void> =>
  parOrganisme(services, async (organismeId) => {
    const maintenant = services.clock.now();
    const sessions = await dans(services, organismeId, async ({ tx }) => {
      const lecture = await tx
        .selectFrom('dossiers.lecture')
        .where('organisme_id', '=', organismeId)
        .select('jusqu_a')
        .executeTakeFirst();
      const depuis = (lecture?.jusqu_a ?? maintenant.subtract({ hours: 24 })).subtract({
        minutes: RECOUVREMENT_MINUTES,
      });
      return sessionsTouchees(tx, organismeId, depuis);
    });
    await actualiserSessions(services, organismeId, sessions);
    await dans(services, organismeId, async ({ tx }) => {
      await tx
        .insertInto('dossiers.lecture')
        .values({ organisme_id: organismeId, jusqu_a: maintenant })
        .onConflict((conflit) => conflit.column('organisme_id').doUpdateSet({ jusqu_a: maintenant }))
        .execute();
    });
  });

/** Every night: all the sessions that have documents, whatever the facts say. */
export const actualiserTout = (services: Services): Promise<void> =>
  parOrganisme(services, async (organismeId) => {
    const sessions = await dans(services, organismeId, ({ tx }) => sessionsDocumentees(tx, organismeId));
    await actualiserSessions(services, organismeId, sessions);
  });

async function parOrganisme(
  services: Services,
  faire: (organismeId: string) => Promise<void>,
): Promise<void> {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  for (const { id } of organismes) await faire(id);
}

async function actualiserSessions(
  services: Services,
  organismeId: string,
  sessions: readonly string[],
): Promise<void> {
  for (const sessionId of sessions) {
    await dans(services, organismeId, (context) => actualiserSession(context, sessionId));
  }
}

const dans = <T>(services: Services, organismeId: string, faire: (context: ActionContext) => Promise<T>) =>
  services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    faire({ ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS }),
  );
