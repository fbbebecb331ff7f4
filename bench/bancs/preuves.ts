import { setTimeout as sleep } from 'node:timers/promises';
import { lire } from '../outils/a-signer.ts';
import type { Banc } from '../outils/banc.ts';
import { Client } from '../outils/client.ts';
import type { Connecte } from '../outils/comptes.ts';
import { mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { demanderConvocations, documentsBatis } from '../outils/lots.ts';
import { Visiteur } from '../outils/visiteur.ts';
import { comptes } from './pages.ts';

const PATIENCE_MS = 60_000;
const PERSONNES = 30;

/** Bundles, from the click to the archive kept: facts, PDF, documents, sealing, proofs, packing. */
export const preuves: Banc = {
  nom: 'preuves',
  phrase: 'Un dossier de preuve, du clic à l’archive : celui d’une personne, puis celui d’une session de 30.',
  cible: '≤ 2 s pour une personne, ≤ 10 s pour une session de 30',
  mesurer: async ({ tours }, print) => {
    await surInstance({ ...TAILLE, parSession: PERSONNES }, async (instance) => {
      const { direction } = await comptes(instance);
      await demanderConvocations(instance, direction, 0);
      await documentsBatis(instance, PERSONNES);
      const [cible] = await lire<{ session: string; inscription: string }>(
        instance.url,
        `SELECT s.sujet_id AS session, (SELECT id FROM parcours.inscription i
           WHERE i.organisme_id = s.organisme_id AND i.session_id = s.sujet_id ORDER BY id LIMIT 1) AS inscription
         FROM documents.sujet s WHERE s.genre = 'session' LIMIT 1`,
        [],
      );
      const chemins = [
        ['personne', `/inscriptions/${cible?.inscription ?? ''}/preuve`],
        ['session', `/sessions/${cible?.session ?? ''}/preuve`],
      ] as const;
      for (const [mesure, chemin] of chemins) {
        await preparer(instance, direction, chemin);
        const { suite, ...cout } = await mesurerCout(instance, async () => {
          const durees: number[] = [];
          for (let tour = 0; tour < tours; tour += 1)
            durees.push(Math.round(await preparer(instance, direction, chemin)));
          return { actes: tours, suite: durees };
        });
        const [dernier] = await lire<{ octets: number; faits: number }>(
          instance.url,
          'SELECT octets, faits FROM preuves.dossier WHERE fichier IS NOT NULL ORDER BY pret_le DESC LIMIT 1',
          [],
        );
        print({ banc: 'preuves', mesure, ms: suite, ...cout, ...dernier });
      }
    });
  },
};

/** Asks for a bundle and waits for it. Gives the milliseconds between. */
async function preparer({ base, url }: Instance, { cookie }: Connecte, chemin: string): Promise<number> {
  const prets = async () => {
    const [row] = await lire<{ prets: number }>(
      url,
      'SELECT count(*)::int AS prets FROM preuves.dossier WHERE fichier IS NOT NULL',
      [],
    );
    return row?.prets ?? 0;
  };
  const avant = await prets();
  const client = new Client(base);
  const visiteur = new Visiteur(client, cookie);
  await visiteur.ouvrir(chemin);
  const begun = performance.now();
  const { statut } = await visiteur.soumettre(chemin, 'demander', {});
  client.fermer();
  if (statut !== 303) throw new Error(`bundle: ${statut}`);
  while ((await prets()) === avant) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error('bundle: never ready');
    await sleep(20);
  }
  return performance.now() - begun;
}
