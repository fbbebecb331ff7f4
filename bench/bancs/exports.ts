import type { Banc } from '../outils/banc.ts';
import { aCadence } from '../outils/cadence.ts';
import { arrondi, centiles } from '../outils/calcul.ts';
import { Client } from '../outils/client.ts';
import type { Connecte } from '../outils/comptes.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { demanderConvocations } from '../outils/lots.ts';
import { comptes } from './pages.ts';

const PERSONNES = 10_000;
/** People who read pages meanwhile: far below what the server can do, so that waiting comes from the heavy work alone. */
const LECTURE = { parSeconde: 25, secondes: 8 } as const;

const FICHIERS = {
  'XLSX des personnes': ['/personnes?export=xlsx'],
  'CSV des personnes': ['/personnes?export=csv'],
  'LHÉO de l’offre': ['/formations/lheo.xml'],
  'états (absences, sessions, planning)': [
    '/emargement/absences?export=xlsx',
    '/sessions?export=xlsx',
    '/planning?export=xlsx',
  ],
} as const;

/** Latency of pages alone, then while each kind of heavy work runs without a pause, then all of them. */
export const exports: Banc = {
  nom: 'exports',
  phrase: 'Le p95 des pages, seules puis pendant chaque export, des PDF en nombre, et tout à la fois.',
  cible: 'p95 des pages ≤ 2 fois sa valeur seule',
  mesurer: (_options, print) =>
    surInstance({ ...TAILLE, apprenants: PERSONNES }, async (instance) => {
      const { direction, formateur } = await comptes(instance);
      const lire = () => lirePages(instance, direction, formateur);
      await lire();
      const seules = await lire();
      print({ banc: 'exports', pendant: 'rien', ...seules });
      const travaux: Record<string, Travail> = Object.fromEntries(
        Object.entries(FICHIERS).map(([nom, chemins]) => [
          nom,
          (fin) => telecharger(instance, direction, chemins, fin),
        ]),
      );
      travaux['PDF en nombre'] = (fin) => convoquer(instance, direction, fin);
      const chacun = Object.entries(travaux);
      const tous: Travail = async (fin) => {
        const faits = await Promise.all(chacun.map(([, travail]) => travail(fin)));
        return faits.reduce((sum, one) => sum + one, 0);
      };
      for (const [nom, travail] of [...chacun, ['tout à la fois', tous] as const]) {
        const avant = instance.cpu();
        const fin = new AbortController();
        const lourd = travail(fin.signal);
        const { boucleMs: _, ...pendant } = await lire();
        fin.abort();
        const faits = await lourd;
        const apres = instance.cpu();
        print({
          banc: 'exports',
          pendant: nom,
          ...pendant,
          rapportP95: arrondi(pendant.p95 / seules.p95),
          faits,
          // What the pages read meanwhile cost is taken off: the rest is the heavy work's.
          boucleMsParFait: arrondi((apres.loop - avant.loop - seules.boucleMs) / faits),
          serveurMsParFait: arrondi((apres.server - avant.server - seules.boucleMs) / faits),
        });
      }
      print({ banc: 'exports', mesure: 'mémoire', ...instance.memory() });
    }),
};

/** Heavy work repeated until told to stop; gives how many times it was done. */
type Travail = (fin: AbortSignal) => Promise<number>;

async function lirePages(instance: Instance, direction: Connecte, formateur: Connecte) {
  const { base, donnees } = instance;
  const pages = [
    { chemin: '/', cookie: formateur.cookie },
    { chemin: '/personnes', cookie: direction.cookie },
    { chemin: `/personnes/${donnees.personneId}`, cookie: direction.cookie },
    { chemin: `/creneaux/${donnees.creneauId}/emargement`, cookie: formateur.cookie },
  ];
  const client = new Client(base);
  const latencies: number[] = [];
  const avant = instance.cpu().loop;
  let erreurs = 0;
  const requetes = await aCadence(LECTURE, async (rang) => {
    const answer = await client.demander(pages[rang % pages.length] ?? { chemin: '/' });
    latencies.push(answer.ms);
    if (answer.statut !== 200) erreurs += 1;
  });
  client.fermer();
  return {
    requetes,
    erreurs,
    ...centiles(latencies),
    plusLongue: arrondi(Math.max(...latencies)),
    boucleMs: instance.cpu().loop - avant,
  };
}

async function telecharger(
  { base }: Instance,
  { cookie }: Connecte,
  chemins: readonly string[],
  fin: AbortSignal,
): Promise<number> {
  const client = new Client(base);
  let done = 0;
  while (!fin.aborted) {
    const { statut } = await client.demander({ chemin: chemins[done % chemins.length] ?? '/', cookie });
    if (statut !== 200) throw new Error(`${chemins[done % chemins.length]}: ${statut}`);
    done += 1;
  }
  client.fermer();
  return done;
}

let prochaine = 0;

/** Twenty convocations a second: about all that the thread of PDF can build. */
async function convoquer(instance: Instance, direction: Connecte, fin: AbortSignal): Promise<number> {
  let done = 0;
  while (!fin.aborted) {
    const begun = performance.now();
    await demanderConvocations(instance, direction, prochaine++);
    done += TAILLE.parSession;
    const rest = 1_000 - (performance.now() - begun);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  return done;
}
