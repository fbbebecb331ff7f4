import { setTimeout as sleep } from 'node:timers/promises';

/** One signature that somebody tried, and what the server said of it. */
export type Attempt = {
  id: string;
  outcome: 'acknowledged' | 'refused' | 'unsettled';
  /** Times that it was sent. */
  sent: number;
  status: number | null;
};

export type Signing = { origin: string; links: Iterator<string>; giveUp: AbortSignal };

const RETRY_MS = 50;

/** Takes links and signs them one after the other, until there are none or the killing is over. */
export async function signAll(signing: Signing, over: AbortSignal): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  while (!over.aborted && !signing.giveUp.aborted) {
    const link = signing.links.next();
    if (link.done === true) break;
    const attempt = await sign(`${signing.origin}/s/${link.value}`, over, signing.giveUp);
    if (attempt !== null) attempts.push(attempt);
  }
  return attempts;
}

/** Null when the form itself never came: nothing was sent, nothing is claimed. */
async function sign(url: string, over: AbortSignal, giveUp: AbortSignal): Promise<Attempt | null> {
  const form = await openForm(url, over);
  if (form === null) return null;
  const attempt: Attempt = { id: form.fields['_id'] ?? '', outcome: 'unsettled', sent: 0, status: null };
  while (!giveUp.aborted) {
    attempt.sent += 1;
    attempt.status = await send(url, form);
    if (attempt.status === 303) return { ...attempt, outcome: 'acknowledged' };
    if (attempt.status !== null && attempt.status < 500 && attempt.status !== 429) {
      return { ...attempt, outcome: 'refused' };
    }
    await sleep(RETRY_MS);
  }
  return attempt;
}

type Form = { fields: Record<string, string>; cookie: string };

async function openForm(url: string, over: AbortSignal): Promise<Form | null> {
  while (!over.aborted) {
    const answer = await fetch(url).catch(() => null);
    const text = await answer?.text().catch(() => null);
    if (answer?.status === 200 && typeof text === 'string') return readForm(text, answer);
    await sleep(RETRY_MS);
  }
  return null;
}

function readForm(text: string, answer: Response): Form {
  const fields: Record<string, string> = { _acte: 'signer' };
  for (const name of ['_csrf', '_id']) {
    const value = new RegExp(`name="${name}" value="([^"]+)"`, 'u').exec(text)?.[1];
    if (value === undefined) throw new Error(`The signing page has no ${name}: ${text.slice(0, 500)}`);
    fields[name] = value;
  }
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { fields, cookie: cookie.join('; ') };
}

/** Null when the answer did not come. */
async function send(url: string, { fields, cookie }: Form): Promise<number | null> {
  const headers = { cookie, origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams(fields);
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  return answer?.status ?? null;
}
