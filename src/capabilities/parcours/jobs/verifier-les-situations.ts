import { sql } from 'kysely';
import type { JobHandler } from '#platform/jobs/jobs.ts';

export const JOB_SITUATIONS = 'parcours.verifier_situations';

/**
 * Each night, in each organisme: makes again the situation copied beside each file, and compares. A difference is mended and
 * then told by a fault, because nothing should ever have written one.
 */
export const verifierLesSituations: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  const ecarts: string[] = [];
  for (const { id: organismeId } of organismes) {
    const reparees = await services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
      sql<{ id: string }>`
        UPDATE parcours.inscription i SET situation = d.type, situation_le = d.le
        FROM parcours.inscription j
        LEFT JOIN LATERAL parcours.derniere_etape(j.organisme_id, j.id, 'infinity') d ON true
        WHERE j.organisme_id = ${organismeId}::uuid AND i.organisme_id = j.organisme_id AND i.id = j.id
          AND (i.situation, i.situation_le) IS DISTINCT FROM (d.type, d.le)
        RETURNING i.id`.execute(tx),
    );
    ecarts.push(...reparees.rows.map(({ id }) => id));
  }
  if (ecarts.length > 0)
    throw new Error(`situations that lied, now mended: ${ecarts.slice(0, 20).join(', ')}`);
};
