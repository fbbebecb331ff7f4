import type { Banc } from '../outils/banc.ts';
import { centiles, medianePar } from '../outils/calcul.ts';
import { Client } from '../outils/client.ts';
import { enParallele, mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { Visiteur } from '../outils/visiteur.ts';

const PERSONNES = 300;
const SIMULTANEES = 16;

/** People sign in with their password, each once: the form, what it sends, and their home. */
export const connexions: Banc = {
  nom: 'connexions',
  phrase: 'Des personnes se connectent par mot de passe (argon2id), chacune une fois, jusqu’à leur accueil.',
  cible: '≥ 100 connexions/s, empreinte du mot de passe hors de la boucle des requêtes',
  mesurer: ({ tours }, print) =>
    surInstance(TAILLE, async (instance) => {
      const runs = [];
      for (let tour = 0; tour < tours; tour += 1) {
        const rangs = Array.from({ length: PERSONNES }, (_, rang) => 1 + tour * PERSONNES + rang);
        runs.push(await connecter(instance, rangs));
      }
      const { suite, ...cout } = medianePar(runs, ({ cpuMs }) => cpuMs);
      print({
        banc: 'connexions',
        simultanees: SIMULTANEES,
        personnes: PERSONNES,
        ...cout,
        ...suite,
        ...instance.memory(),
      });
    }),
};

/** `post` is the sign-in alone, `entiere` what a person waits for: three requests. */
function connecter(instance: Instance, rangs: readonly number[]) {
  return mesurerCout(instance, async () => {
    const client = new Client(instance.base);
    const post: number[] = [];
    const entiere: number[] = [];
    let refusees = 0;
    await enParallele(SIMULTANEES, rangs, async (rang) => {
      const visiteur = new Visiteur(client);
      const [page, entree] = await visiteur.seConnecter(`compte${1 + (rang % TAILLE.apprenants)}@banc.fr`);
      const accueil = await visiteur.ouvrir('/');
      if (entree === undefined || page === undefined || entree.statut !== 303 || accueil.statut !== 200)
        refusees += 1;
      post.push(entree?.ms ?? 0);
      entiere.push((page?.ms ?? 0) + (entree?.ms ?? 0) + accueil.ms);
    });
    client.fermer();
    return { actes: rangs.length, suite: { refusees, post: centiles(post), entiere: centiles(entiere) } };
  });
}
