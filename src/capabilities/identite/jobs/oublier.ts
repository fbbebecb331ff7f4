import { sql } from 'kysely';
import type { JobHandler } from '#platform/jobs/jobs.ts';

/** Traces of connection are kept a year (CNIL, délibération n° 2021-122), attempts a day, what the library leaves an hour. */
export const oublier: JobHandler = (_payload, { db, clock }) =>
  db.forInstance(async (tx) => {
    const now = clock.now();
    const year = now.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
    await tx.deleteFrom('identite.session').where('expire_le', '<', year).execute();
    await tx.deleteFrom('identite.jeton_compte').where('expire_le', '<', year).execute();
    await tx
      .deleteFrom('identite.essai')
      .where('dernier_le', '<', now.subtract({ hours: 24 }))
      .execute();
    await tx
      .deleteFrom('auth.session')
      .where('expiresAt', '<', now.subtract({ hours: 1 }))
      .execute();
    await tx
      .deleteFrom('auth.verification')
      .where('expiresAt', '<', now.subtract({ hours: 1 }))
      .execute();
    await sql`UPDATE identite.invitation SET nom = '-', courriel = '-' || id
      WHERE expire_le < ${year.toString()}::timestamptz AND nom <> '-'`.execute(tx);
  });

export const OUBLI_CRONTAB = ['30 3 * * * identite.oublier'];
