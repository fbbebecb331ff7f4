import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { codeTournant } from '../src/capabilities/emargement/domain/code-tournant.ts';
import { seal } from '../src/platform/http/crypto.ts';
import { newId } from '../src/platform/ids.ts';
import { arrondi, rang } from './charge.ts';
import { ouvrirSessions } from './donnees.ts';
import { type Instance, SECRET } from './instance.ts';

interface ASigner {
  readonly creneauId: string;
  readonly courriel: string;
}

/** Learners sign the créneau of the moment, each once, over some connections, as fast as the server takes them. */
export async function mesurerSignatures(instance: Instance, combien: number, connexions: number) {
  const aSigner = await quiSigne(instance, combien);
  const sessions = await ouvrirSessions(instance.url, SECRET, [
    ...new Set(aSigner.map(({ courriel }) => courriel)),
  ]);
  const parCourriel = new Map(
    [...new Set(aSigner.map(({ courriel }) => courriel))].map((courriel, index) => [
      courriel,
      sessions[index],
    ]),
  );
  const before = instance.cpu();
  const latencies: number[] = [];
  let refused = 0;
  let next = 0;
  const begun = performance.now();
  const worker = async () => {
    for (let mine = next++; mine < aSigner.length; mine = next++) {
      const one = aSigner[mine];
      const session = one === undefined ? undefined : parCourriel.get(one.courriel);
      if (one === undefined || session === undefined) continue;
      const start = performance.now();
      const status = await signer(instance, one.creneauId, session);
      latencies.push(performance.now() - start);
      if (status !== 303) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connexions }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const after = instance.cpu();
  latencies.sort((a, b) => a - b);
  return {
    banc: 'signatures',
    connexions,
    signatures: aSigner.length,
    refusees: refused,
    parSeconde: Math.round(aSigner.length / seconds),
    p50: arrondi(rang(latencies, 0.5)),
    p95: arrondi(rang(latencies, 0.95)),
    cpuServeur: arrondi((after.server - before.server) / aSigner.length),
    cpuBase: arrondi((after.postgres - before.postgres) / aSigner.length),
    limite: 'le client tourne sur les mêmes cœurs',
  };
}

async function signer(
  { base }: Instance,
  creneauId: string,
  { cookie, sessionId }: { cookie: string; sessionId: string },
): Promise<number> {
  const secret = createHash('sha256').update(creneauId).digest();
  const { code } = codeTournant(secret, Temporal.Now.instant());
  const body = new URLSearchParams({
    _acte: 'signer',
    _id: newId(),
    _csrf: seal(SECRET, 'csrf', sessionId),
    code,
  });
  const answer = await fetch(`${base}/signer/${creneauId}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie },
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function quiSigne(instance: Instance, combien: number): Promise<ASigner[]> {
  const client = new Client(instance.url);
  await client.connect();
  try {
    const { rows } = await client.query<ASigner>(
      `SELECT c.id AS "creneauId", u.email AS courriel
       FROM planning.creneau c JOIN emargement.feuille f ON f.organisme_id = c.organisme_id AND f.creneau_id = c.id AND f.close_le IS NULL
       JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id
       JOIN identite.membre m ON m.organisme_id = i.organisme_id AND m.personne_id = i.personne_id AND 'apprenant' = ANY (m.roles)
       JOIN auth."user" u ON u.id = m.compte_id AND u.email LIKE 'compte%'
       WHERE c.organisme_id = $1 AND NOT EXISTS (SELECT FROM emargement.presence p WHERE p.organisme_id = c.organisme_id
         AND p.creneau_id = c.id AND p.inscription_id = i.id) ORDER BY i.id LIMIT $2`,
      [instance.donnees.organismeId, combien],
    );
    return rows;
  } finally {
    await client.end();
  }
}
