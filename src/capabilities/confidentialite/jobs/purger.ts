import { sql } from 'kysely';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { effacerAuTerme } from '../actions/effacer-personne.ts';
import { termes } from '../domain/plan.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';

export const PURGE_CRONTAB = ['20 2 * * * confidentialite.purger'];

/** Each night: what has come to its term is erased, organisme by organisme, person by person. Safe to repeat. */
export const purger =
  (plan: PlanDeLaMaison): JobHandler =>
  async (_payload, services) => {
    const { organismes, tables } = await services.db.forInstance(async (tx) => ({
      organismes: await tx.selectFrom('identite.organisme').select('id').execute(),
      tables: await plan.lire(tx),
    }));
    for (const { id } of organismes) {
      for (const mois of termes(tables)) await purgerOrganisme(services, id, plan, mois);
    }
  };

/** Persons erased in one transaction: the purge stops nobody from working. */
const LOT = 100;

async function purgerOrganisme(
  services: Services,
  organismeId: string,
  plan: PlanDeLaMaison,
  mois: number,
): Promise<void> {
  for (let done = LOT; done === LOT;) {
    done = await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS };
      const limit = services.clock.now().toZonedDateTimeISO('UTC').subtract({ months: mois }).toInstant();
      const { rows } = await sql<{ id: string }>`
        SELECT p.id FROM annuaire.personne p
        LEFT JOIN confidentialite.effacement d ON d.organisme_id = p.organisme_id AND d.personne_id = p.id AND d.mois = 0
        WHERE p.organisme_id = ${organismeId}::uuid AND coalesce(p.archivee_le, d.fait_le) < ${limit.toString()}::timestamptz
          AND NOT EXISTS (SELECT FROM confidentialite.effacement e
            WHERE e.organisme_id = p.organisme_id AND e.personne_id = p.id AND e.mois = ${mois})
        ORDER BY p.id LIMIT ${LOT}`.execute(tx);
      for (const { id } of rows) await effacerAuTerme(context, id, plan, mois);
      return rows.length;
    });
  }
}
