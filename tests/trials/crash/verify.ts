import { join } from 'node:path';
import { scellerTout, verifierRegistre } from '#capabilities/registre/index.ts';
import { systemClock } from '#platform/clock.ts';
import { createDatabase } from '#platform/db/database.ts';
import { openClient } from '#platform/db/connect.ts';
import { fileKeys } from '#platform/keys/index.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import type { Attempt } from './client.ts';

export type Outcome = {
  acknowledged: number;
  /** Acknowledged at a second or later sending: the first answer never came. */
  acknowledgedLater: number;
  refused: number;
  unsettled: number;
  /** Acknowledged, and not exactly one signature and one fact in the register. */
  lost: number;
  /** Two signatures of one person for one créneau, or two facts for one signature. */
  doubled: number;
  refusals: Record<string, number>;
};

/** Compares what people were told with what the database holds after the last recovery. */
export async function compare(dataDir: string, attempts: readonly Attempt[]): Promise<Outcome> {
  const silent = { info: () => undefined, warn: () => undefined };
  const server = await startPostgres({ dataDir, log: silent, mode: 'durable' });
  const client = await openClient(server.url);
  try {
    const { rows: signed } = await client.query<{ id: string; facts: number }>(
      `select p.id, count(f.id)::int as facts
         from emargement.presence p
         left join registre.fait f on f.type = 'creneau.signe' and f.donnees ->> 'presence' = p.id::text
        where p.remplacee_par is null group by p.id`,
    );
    const { rows: twice } = await client.query(
      `select creneau_id, inscription_id from emargement.presence where remplacee_par is null
        group by 1, 2 having count(*) > 1`,
    );
    return judge(attempts, new Map(signed.map(({ id, facts }) => [id, facts])), twice.length);
  } finally {
    await client.end();
    await server.stop();
  }
}

/**
 * @param factsOf each signature kept → number of facts in the register
 * @param twice number of pairs (person, créneau) that hold more than one signature
 */
export function judge(
  attempts: readonly Attempt[],
  factsOf: ReadonlyMap<string, number>,
  twice: number,
): Outcome {
  const of = (outcome: Attempt['outcome']) => attempts.filter((attempt) => attempt.outcome === outcome);
  const acknowledged = of('acknowledged');
  const refused = of('refused');
  const refusals = Object.entries(Object.groupBy(refused, ({ status }) => String(status)));
  return {
    acknowledged: acknowledged.length,
    acknowledgedLater: acknowledged.filter(({ sent }) => sent > 1).length,
    refused: refused.length,
    unsettled: of('unsettled').length,
    lost: acknowledged.filter(({ id }) => (factsOf.get(id) ?? 0) === 0).length,
    doubled: twice + [...factsOf.values()].filter((facts) => facts > 1).length,
    refusals: Object.fromEntries(refusals.map(([status, list]) => [status, list?.length ?? 0])),
  };
}

export type Register = {
  sealed: number;
  /** Classes of what the verification found; none in a register that survived. */
  tampering: string[];
};

/** After the last kill: what waited is sealed with the instance's own key, then the whole register is verified. */
export async function verifyRegister(dataDir: string): Promise<Register> {
  const server = await startPostgres({
    dataDir,
    log: { info: () => undefined, warn: () => undefined },
    mode: 'durable',
  });
  const db = createDatabase(server.url);
  try {
    const clock = systemClock;
    await scellerTout({ db, clock, keys: fileKeys(join(dataDir, 'cles')) });
    const organismes = await db.forInstance((tx) =>
      tx.selectFrom('identite.organisme').select('id').execute(),
    );
    const reports = await Promise.all(organismes.map(({ id }) => verifierRegistre({ db }, id)));
    return {
      sealed: reports.reduce((total, { taille }) => total + taille, 0),
      tampering: [...new Set(reports.flatMap(({ alterations }) => alterations.map(({ classe }) => classe)))],
    };
  } finally {
    await db.close();
    await server.stop();
  }
}
