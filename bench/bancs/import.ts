import { setTimeout as sleep } from 'node:timers/promises';
import type { Banc } from '../outils/banc.ts';
import { arrondi } from '../outils/calcul.ts';
import { lire } from '../outils/a-signer.ts';
import { Client } from '../outils/client.ts';
import { mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { listeDePersonnes } from '../outils/liste-csv.ts';
import { Visiteur } from '../outils/visiteur.ts';
import { comptes } from './pages.ts';

const PERSONNES = 10_000;
const PATIENCE_MS = 300_000;
const REGARD_MS = 250;

/** The way of a real import: the file is sent, its columns confirmed, the dry run read, the import applied. */
export const importation: Banc = {
  nom: 'import',
  phrase:
    '10 000 personnes en CSV par les pages : envoi, colonnes, contrôle à blanc, application, avec leur avancement.',
  cible: '≤ 30 s du début à la fin, mémoire ≤ 350 Mo',
  mesurer: (_options, print) =>
    surInstance(TAILLE, async (instance) => {
      const { direction } = await comptes(instance);
      const client = new Client(instance.base);
      const avant = await personnes(instance);
      const {
        suite,
        parSeconde: _,
        ...cout
      } = await mesurerCout(instance, async () => ({
        actes: PERSONNES,
        suite: await importer(instance, new Visiteur(client, direction.cookie), direction.cookie),
      }));
      client.fermer();
      const ajoutees = (await personnes(instance)) - avant;
      print({ banc: 'import', personnes: PERSONNES, ajoutees, ...suite, ...cout, ...instance.memory() });
    }),
};

async function importer(instance: Instance, visiteur: Visiteur, cookie: string) {
  const begun = performance.now();
  const chemin = await envoyer(instance, visiteur, cookie);
  const envoi = performance.now();
  await visiteur.ouvrir(chemin);
  await visiteur.soumettre(chemin, 'controler', visiteur.choix());
  const controle = await suivre(visiteur, chemin, 'appliquer');
  const controlee = performance.now();
  await visiteur.soumettre(chemin, 'appliquer', {});
  const application = await suivre(visiteur, chemin, null);
  const fin = performance.now();
  return {
    secondes: secondes(begun, fin),
    envoiS: secondes(begun, envoi),
    controleS: secondes(envoi, controlee),
    applicationS: secondes(controlee, fin),
    avancementsVus: controle.vus + application.vus,
    pageP95Pendant: arrondi(Math.max(controle.p95, application.p95)),
  };
}

const secondes = (from: number, to: number): number => arrondi((to - from) / 1000);

/** Sends the file as the browser does. Gives the address of the import. */
async function envoyer({ base }: Instance, visiteur: Visiteur, cookie: string): Promise<string> {
  await visiteur.ouvrir('/annuaire/imports');
  const body = new FormData();
  for (const [name, value] of Object.entries(visiteur.formulaire('envoyer'))) body.set(name, value);
  body.set('genre', 'personnes');
  body.set('fichier', new Blob([listeDePersonnes(PERSONNES)], { type: 'text/csv' }), 'personnes.csv');
  const answer = await fetch(`${base}/annuaire/imports`, {
    method: 'POST',
    body,
    headers: { cookie },
    redirect: 'manual',
  });
  const to = answer.headers.get('location');
  if (answer.status !== 303 || to === null)
    throw new Error(`${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return to;
}

/** Looks at the page of the import until the form of an act is there, or until no work is under way. */
async function suivre(visiteur: Visiteur, chemin: string, acte: string | null) {
  const until = performance.now() + PATIENCE_MS;
  const seen = new Set<string>();
  const latencies: number[] = [];
  for (;;) {
    const { texte, entetes, ms } = await visiteur.ouvrir(chemin);
    const underWay = entetes['refresh'] !== undefined;
    if (underWay) {
      latencies.push(ms);
      seen.add(/<progress[^>]*>/u.exec(texte)?.[0] ?? '');
    } else if (acte === null || '_csrf' in visiteur.formulaire(acte)) {
      latencies.sort((a, b) => a - b);
      return { vus: seen.size, p95: latencies[Math.floor(latencies.length * 0.95)] ?? 0 };
    }
    if (performance.now() > until) throw new Error(`the import does not end: ${texte.slice(0, 500)}`);
    await sleep(REGARD_MS);
  }
}

async function personnes({ url, donnees }: Instance): Promise<number> {
  const [row] = await lire<{ total: number }>(
    url,
    'SELECT count(*)::int AS total FROM annuaire.personne WHERE organisme_id = $1',
    [donnees.organismeId],
  );
  return row?.total ?? 0;
}
