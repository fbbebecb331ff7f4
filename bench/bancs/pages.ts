import type { Banc, Print } from '../outils/banc.ts';
import { arrondi } from '../outils/calcul.ts';
import { mediane, tirer } from '../outils/charge.ts';
import { type Connecte, ouvrirSessions } from '../outils/comptes.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';

/** The pages of a working day, one line each. */
export const pages: Banc = {
  nom: 'pages',
  phrase:
    'Les pages du quotidien à 1, 8 et 32 connexions : requêtes/s, p50, p95, SQL, octets, CPU par requête.',
  cible: 'CPU ≤ 1,5 ms, p95 ≤ 60 ms à 32 connexions, ≤ 5 SQL, ≤ 150 ko puis ≤ 15 ko, mémoire ≤ 350 Mo',
  mesurer: (options, print) =>
    surInstance(TAILLE, async (instance) => {
      await mesurerPages(instance, { connexions: [1, 8, 32], ...options }, print);
      print({ banc: 'pages', mesure: 'mémoire après la charge', ...instance.memory() });
    }),
};

interface Page {
  readonly nom: string;
  readonly role: 'direction' | 'formateur' | 'apprenant' | null;
  readonly path: string;
}

/** The pages that people open all day. */
export function pagesDuJour({ donnees }: Instance): readonly Page[] {
  return [
    { nom: 'accueil direction', role: 'direction', path: '/' },
    { nom: 'accueil formateur', role: 'formateur', path: '/' },
    { nom: 'accueil apprenant', role: 'apprenant', path: '/' },
    { nom: 'matrice de session', role: 'direction', path: `/sessions/${donnees.sessionId}` },
    { nom: 'semaine du planning', role: 'direction', path: '/planning' },
    { nom: 'fiche apprenant', role: 'direction', path: `/personnes/${donnees.personneId}` },
    { nom: 'liste des personnes', role: 'direction', path: '/personnes' },
    { nom: 'catalogue public', role: null, path: '/catalogue' },
    { nom: 'formation publique', role: null, path: `/catalogue/${donnees.slug}` },
    { nom: 'formation', role: 'direction', path: `/formations/${donnees.formationId}` },
    { nom: 'feuille de présence', role: 'formateur', path: `/creneaux/${donnees.creneauId}/emargement` },
    { nom: 'créneaux à signer', role: 'apprenant', path: '/emargement' },
    { nom: 'signer', role: 'apprenant', path: `/signer/${donnees.aSigner}` },
  ];
}

export interface OptionsPages {
  readonly connexions: readonly number[];
  readonly requetes: number;
  readonly tours: number;
}

/** One line a page: latency at each number of connections, CPU a request (median of several runs), bytes, SQL. */
export async function mesurerPages(instance: Instance, options: OptionsPages, print: Print): Promise<void> {
  const connectes = await comptes(instance);
  for (const page of pagesDuJour(instance)) {
    const headers: Record<string, string> = page.role === null ? {} : { cookie: connectes[page.role].cookie };
    const poids = await peser(instance, page.path, headers);
    if (poids.statut !== 200) {
      print({ banc: 'pages', page: page.nom, erreur: `${page.path} répond ${poids.statut}` });
      continue;
    }
    await tirer(instance, { path: page.path, headers, connexions: 8, requetes: 200 });
    const runs = [];
    for (const connexions of options.connexions) {
      const mesures = [];
      for (let tour = 0; tour < options.tours; tour += 1) {
        mesures.push(
          await tirer(instance, { path: page.path, headers, connexions, requetes: options.requetes }),
        );
      }
      runs.push(mediane(mesures));
    }
    const cpu = mediane(runs);
    print({
      banc: 'pages',
      page: page.nom,
      cpuMs: arrondi(cpu.cpuServeur + cpu.cpuBase),
      cpuServeur: cpu.cpuServeur,
      cpuBase: cpu.cpuBase,
      ...poids,
      tirs: runs.map(({ connexions, requetesParSeconde, p50, p95, erreurs }) => ({
        connexions,
        requetesParSeconde,
        p50,
        p95,
        erreurs,
      })),
    });
  }
}

export async function comptes(
  instance: Instance,
): Promise<Record<'direction' | 'formateur' | 'apprenant', Connecte>> {
  const [direction, formateur, apprenant] = await ouvrirSessions(instance.url, [
    'direction@banc.fr',
    'formateur@banc.fr',
    'apprenant@banc.fr',
  ]);
  if (direction === undefined || formateur === undefined || apprenant === undefined)
    throw new Error('no session');
  return { direction, formateur, apprenant };
}

/** Bytes over the network of a first visit (page, sheet, font, icon) and of a repeated one (page only); SQL; script. */
async function peser(instance: Instance, path: string, headers: Record<string, string>) {
  const page = await octets(instance.base + path, headers);
  const assets = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(([, url]) => url ?? '');
  let premiere = page.bytes;
  let script = 0;
  for (const asset of new Set(assets)) {
    const { bytes } = await octets(instance.base + asset, {});
    premiere += bytes;
    if (asset.endsWith('.js')) script += bytes;
  }
  const sql = Number(/sql;desc="(\d+)"/u.exec(page.timing)?.[1] ?? 0);
  return {
    statut: page.status,
    sql,
    octetsPremiere: premiere,
    octetsRetour: page.bytes,
    octetsScript: script,
  };
}

async function octets(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, {
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  });
  const text = await answer.text();
  const compressed = await fetch(url, {
    headers: { 'accept-encoding': 'gzip', ...headers },
    redirect: 'manual',
  });
  const length = Number(compressed.headers.get('content-length') ?? 0);
  await compressed.arrayBuffer();
  return {
    status: answer.status,
    text,
    bytes: length || text.length,
    timing: answer.headers.get('server-timing') ?? '',
  };
}
