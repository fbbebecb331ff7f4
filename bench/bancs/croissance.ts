import type { Banc } from '../outils/banc.ts';
import { arrondi, medianePar } from '../outils/calcul.ts';
import { type Mesure, tirer } from '../outils/charge.ts';
import { TAILLE, type Taille } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { comptes, pagesDuJour } from './pages.ts';

const APPRENANTS = [100, 1_000, 10_000] as const;

/** The same organisme, ten times smaller and ten times larger: everything grows, the people of one session apart. */
const tailleDe = (apprenants: number): Taille => ({
  ...TAILLE,
  apprenants,
  formateurs: Math.ceil(apprenants / 25),
  sessions: apprenants / 5,
  signatures: apprenants * 20,
});

type CpuParPage = ReadonlyMap<string, number>;

/** The CPU of each page at three sizes, and the ratio to the middle one. */
export const croissance: Banc = {
  nom: 'croissance',
  phrase: 'Le CPU de chaque page à 100, 1 000 et 10 000 apprenants, et son rapport à celui de 1 000.',
  cible: '± 20 % d’une taille à l’autre',
  mesurer: async ({ tours, requetes }, print) => {
    const sizes = new Map<number, CpuParPage>();
    for (const apprenants of APPRENANTS) {
      sizes.set(
        apprenants,
        await surInstance(tailleDe(apprenants), (instance) => cpuDesPages(instance, tours, requetes)),
      );
    }
    const reference = sizes.get(1_000);
    for (const [page, cpu1000] of reference ?? []) {
      const cpu = APPRENANTS.map((apprenants) => sizes.get(apprenants)?.get(page) ?? Number.NaN);
      const rapports = cpu.map((one) => arrondi(one / cpu1000));
      print({
        banc: 'croissance',
        page,
        apprenants: APPRENANTS,
        cpuMs: cpu,
        rapports,
        stable: rapports.every((one) => one <= 1.2),
      });
    }
  },
};

const total = ({ cpuServeur, cpuBase }: Mesure): number => cpuServeur + cpuBase;

async function cpuDesPages(instance: Instance, tours: number, requetes: number): Promise<CpuParPage> {
  const connectes = await comptes(instance);
  const cpu = new Map<string, number>();
  for (const { nom, role, path } of pagesDuJour(instance)) {
    const headers: Record<string, string> = role === null ? {} : { cookie: connectes[role].cookie };
    const tir = { path, headers, connexions: 4, requetes };
    await tirer(instance, tir);
    const runs: Mesure[] = [];
    for (let tour = 0; tour < tours; tour += 1) runs.push(await tirer(instance, tir));
    cpu.set(nom, arrondi(total(medianePar(runs, total))));
  }
  return cpu;
}
