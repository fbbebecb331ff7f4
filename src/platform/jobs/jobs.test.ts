import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Rollback } from '#platform/db/database.ts';
import { defineCapability } from '#platform/capability.ts';
import { useHouse } from '#tests/support/house.ts';
import { addJob } from './jobs.ts';

const done: unknown[] = [];

const essai = defineCapability({
  name: 'essai',
  floor: 7,
  dependsOn: [],
  jobs: {
    'essai.noter': async (payload) => {
      done.push(payload['quoi']);
    },
  },
});

const test = useHouse({ onTop: [essai] });

const ask = (quoi: string, options: { key?: string; rollback?: boolean } = {}) =>
  test.house.services.db.forInstance(async (tx) => {
    await addJob(tx, 'essai.noter', { quoi }, options.key === undefined ? {} : { key: options.key });
    if (options.rollback === true) throw new Rollback(null);
  });

async function ran(quoi: string): Promise<boolean> {
  for (let tries = 0; tries < 300 && !done.includes(quoi); tries += 1) await sleep(50);
  return done.includes(quoi);
}

describe('jobs', () => {
  it('exist if and only if the transaction commits; one key, one job', async () => {
    await ask('perdu', { rollback: true });
    await ask('premier', { key: 'k' });
    await ask('second', { key: 'k' });
    await test.house.runDueJobs();
    expect(done).toEqual(['second']);
  });

  it('go on after the database has cut every connection', async () => {
    await test.house.startJobs();
    await ask('avant');
    expect(await ran('avant')).toBe(true);
    const { pool } = test.house.services.db;
    await pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await ask('apres');
    expect(await ran('apres')).toBe(true);
  });
});
