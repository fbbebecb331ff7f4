// `npm run trial:crash [-- --secondes=20 --clients=16]`: the server and its PostgreSQL are killed -9 again and again while
// people sign. Afterwards every signature that was acknowledged must be there, none twice, and the sealed register must verify. Ends by one JSON line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '#tests/support/application.ts';
import { keepKilling } from './crash/chaos.ts';
import { type Signing, signAll } from './crash/client.ts';
import { prepare } from './crash/prepare.ts';
import { compare, verifyRegister } from './crash/verify.ts';

const { values } = parseArgs({
  options: { secondes: { type: 'string', default: '20' }, clients: { type: 'string', default: '16' } },
});
const [seconds, clients] = [Number(values.secondes), Number(values.clients)];
if (!(seconds >= 5) || !(clients >= 1)) throw new Error('--secondes takes 5 or more, --clients 1 or more');

const SIGNATURES_PER_SECOND = 150;
const HEAL_MS = 60_000;

const dataDir = mkdtempSync(join(tmpdir(), 'ancrage-crash-'));
try {
  const links = await prepare(dataDir, seconds * SIGNATURES_PER_SECOND);
  const port = await freePort();
  const chaos = await keepKilling(dataDir, port);
  const giveUp = new AbortController();
  const signing: Signing = {
    origin: `http://127.0.0.1:${port}`,
    links: links.values(),
    giveUp: giveUp.signal,
  };
  const people = Promise.all(Array.from({ length: clients }, () => signAll(signing, chaos.over)));
  await sleep(seconds * 1_000);
  const killed = await chaos.heal();
  // What was sent and not answered is sent again, until the answer is known.
  const patience = setTimeout(() => giveUp.abort(), HEAL_MS);
  const attempts = (await people).flat();
  clearTimeout(patience);
  await chaos.stop();
  const outcome = await compare(dataDir, attempts);
  const register = await verifyRegister(dataDir);
  console.log(JSON.stringify({ trial: 'crash', seconds, clients, ...killed, ...outcome, register }));
  const looked =
    killed.serverKills > 0 && killed.databaseKills > 0 && outcome.acknowledged > 0 && register.sealed > 0;
  if (!looked)
    console.error('The trial proves nothing: no kill no acknowledged signature or no sealed fact.');
  const wrong =
    outcome.lost + outcome.doubled + outcome.unsettled + outcome.refused + register.tampering.length;
  process.exitCode = looked && wrong === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
