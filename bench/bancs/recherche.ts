import type { Banc } from '../outils/banc.ts';
import { mediane, tirer } from '../outils/charge.ts';
import { TAILLE } from '../outils/donnees.ts';
import { surInstance } from '../outils/instance.ts';
import { comptes } from './pages.ts';

const PERSONNES = 50_000;

/** From what hardly anybody is called to what thousands are, and what nobody is. */
const CHERCHES = ['zoé lehmann', 'vogelbach', 'berg', 'karim', 'ma', 'session 12', 'xylophone'] as const;

/** The quick search of every page. */
export const recherche: Banc = {
  nom: 'recherche',
  phrase: 'La recherche rapide parmi 50 000 personnes, de mots rares à très courants.',
  cible: 'p95 ≤ 50 ms',
  mesurer: ({ tours, requetes }, print) =>
    surInstance({ ...TAILLE, apprenants: PERSONNES }, async (instance) => {
      const { direction } = await comptes(instance);
      for (const cherche of CHERCHES) {
        const path = `/recherche?q=${encodeURIComponent(cherche)}`;
        const tir = {
          path,
          headers: { cookie: direction.cookie },
          connexions: 1,
          requetes: Math.ceil(requetes / 4),
        };
        await tirer(instance, tir);
        const runs = [];
        for (let tour = 0; tour < tours; tour += 1) runs.push(await tirer(instance, tir));
        const resultats = await compter(instance.base + path, direction.cookie);
        print({ banc: 'recherche', personnes: PERSONNES, cherche, resultats, ...mediane(runs) });
      }
    }),
};

/** What the page says that it found. */
async function compter(url: string, cookie: string): Promise<number> {
  const text = await (await fetch(url, { headers: { cookie } })).text();
  return Number(/<p class="lead">(\d+)/u.exec(text)?.[1] ?? 0);
}
