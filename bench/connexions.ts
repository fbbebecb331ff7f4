import { arrondi, rang } from './charge.ts';
import { MOT_DE_PASSE } from './donnees.ts';
import type { Instance } from './instance.ts';

/** People sign in with their password (argon2id, off the main thread), each once, as fast as the server takes them. */
export async function mesurerConnexions(instance: Instance, combien: number, connexions: number) {
  const token = await formulaire(instance);
  const before = instance.cpu();
  const latencies: number[] = [];
  let refused = 0;
  let next = 1;
  const begun = performance.now();
  const worker = async () => {
    for (let mine = next++; mine <= combien; mine = next++) {
      const start = performance.now();
      const body = new URLSearchParams({
        ...token,
        courriel: `compte${mine}@banc.fr`,
        motDePasse: MOT_DE_PASSE,
      });
      const answer = await fetch(`${instance.base}/connexion`, { method: 'POST', body, redirect: 'manual' });
      await answer.arrayBuffer();
      if (answer.status !== 303) refused += 1;
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connexions }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const after = instance.cpu();
  latencies.sort((a, b) => a - b);
  return {
    banc: 'connexions',
    connexions,
    faites: combien,
    refusees: refused,
    parSeconde: Math.round(combien / seconds),
    p50: arrondi(rang(latencies, 0.5)),
    p95: arrondi(rang(latencies, 0.95)),
    cpuServeur: arrondi((after.server - before.server) / combien),
    cpuBase: arrondi((after.postgres - before.postgres) / combien),
  };
}

async function formulaire({ base }: Instance): Promise<Record<string, string>> {
  const text = await (await fetch(`${base}/connexion`)).text();
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return { ...fields, _acte: 'entrer' };
}
