import { newId } from '../../src/platform/ids.ts';
import { type ASigner, signaturesEnAttente, verifierSignatures } from '../outils/a-signer.ts';
import type { Banc } from '../outils/banc.ts';
import { aCadence } from '../outils/cadence.ts';
import { arrondi, centiles } from '../outils/calcul.ts';
import { Client, type Reponse } from '../outils/client.ts';
import { type Connecte, MOT_DE_PASSE } from '../outils/comptes.ts';
import { enParallele, mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { Visiteur } from '../outils/visiteur.ts';
import { comptes, pagesDuJour } from './pages.ts';
import { corpsDeSignature, type Sessions, sessionsDe } from './signatures.ts';

const MESURE_CAPACITE = 1_500;
const SIMULTANEES = 32;
const SECONDES = 15;
const FOIS = 2;

type Genre = 'page' | 'signature' | 'connexion';

/** What people ask for, out of twenty: fifteen pages, four signatures, one sign-in. */
const genreDe = (rang: number): Genre =>
  rang % 20 === 19 ? 'connexion' : rang % 5 === 4 ? 'signature' : 'page';

/** First how much the server takes, then twice as much, whether or not it follows. */
export const surcharge: Banc = {
  nom: 'surcharge',
  phrase:
    'Deux fois plus de demandes que la capacité : refus rapides, signatures et connexions servies d’abord.',
  cible: 'refus immédiats avec un délai, signatures et connexions servies, aucune signature acquittée perdue',
  mesurer: (_options, print) =>
    surInstance(TAILLE, async (instance) => {
      const foule = await preparer(instance);
      const rangs = Array.from({ length: MESURE_CAPACITE }, (_, rang) => rang);
      const { suite: _, ...capacite } = await mesurerCout(instance, async () => {
        await enParallele(SIMULTANEES, rangs, (rang) => demander(foule, rang));
        return { actes: MESURE_CAPACITE, suite: null };
      });
      print({ banc: 'surcharge', mesure: 'capacité', simultanees: SIMULTANEES, ...capacite });
      foule.reponses.length = 0;
      const offertes = Math.round(capacite.parSeconde * FOIS);
      const { suite: __, ...cout } = await mesurerCout(instance, async () => ({
        actes: await aCadence({ parSeconde: offertes, secondes: SECONDES }, (rang) =>
          demander(foule, MESURE_CAPACITE + rang),
        ),
        suite: null,
      }));
      print({
        banc: 'surcharge',
        mesure: `${FOIS} fois la capacité`,
        offertesParSeconde: offertes,
        ...cout,
        ...dire(foule.reponses),
      });
      const bilan = await verifierSignatures(instance, foule.acquittees);
      print({ banc: 'surcharge', mesure: 'vérification', ...bilan, ...instance.memory() });
    }),
};

interface Foule {
  readonly client: Client;
  readonly pages: readonly { readonly chemin: string; readonly cookie: string }[];
  readonly attente: ASigner[];
  readonly sessions: Sessions;
  readonly formulaire: Readonly<Record<string, string>>;
  readonly acquittees: string[];
  readonly reponses: { readonly genre: Genre; readonly reponse: Reponse }[];
}

async function preparer(instance: Instance): Promise<Foule> {
  const client = new Client(instance.base);
  const connectes: Record<string, Connecte> = await comptes(instance);
  const attente = await signaturesEnAttente(instance, TAILLE.sessions * TAILLE.parSession);
  const visiteur = new Visiteur(client);
  await visiteur.ouvrir('/connexion');
  return {
    client,
    pages: pagesDuJour(instance).map(({ path, role }) => ({
      chemin: path,
      cookie: role === null ? '' : (connectes[role]?.cookie ?? ''),
    })),
    attente: [...attente],
    sessions: await sessionsDe(instance, attente),
    formulaire: visiteur.formulaire('entrer'),
    acquittees: [],
    reponses: [],
  };
}

async function demander(foule: Foule, rang: number): Promise<void> {
  const genre = genreDe(rang);
  const reponse = await ACTES[genre](foule, rang);
  foule.reponses.push({ genre, reponse });
}

const ACTES: Readonly<Record<Genre, (foule: Foule, rang: number) => Promise<Reponse>>> = {
  page: ({ client, pages }, rang) => client.demander(pages[rang % pages.length] ?? { chemin: '/' }),
  signature: async ({ client, attente, sessions, acquittees }) => {
    const one = attente.pop();
    if (one === undefined) throw new Error('everybody has signed: the run is too long');
    const { cookie = '', sessionId = '' } = sessions.get(one.courriel) ?? {};
    const id = newId();
    const corps = corpsDeSignature(one.creneauId, id, sessionId);
    const reponse = await client.demander({
      methode: 'POST',
      chemin: `/signer/${one.creneauId}`,
      cookie,
      corps,
    });
    if (reponse.statut === 303) acquittees.push(id);
    return reponse;
  },
  connexion: ({ client, formulaire }, rang) =>
    client.demander({
      methode: 'POST',
      chemin: '/connexion',
      corps: new URLSearchParams({
        ...formulaire,
        courriel: `compte${1 + (rang % TAILLE.apprenants)}@banc.fr`,
        motDePasse: MOT_DE_PASSE,
      }),
    }),
};

/** For each kind: how many were served, refused (503) or otherwise, how long each took, and whether refusals say when to return. */
function dire(reponses: Foule['reponses']) {
  const genres: readonly Genre[] = ['page', 'signature', 'connexion'];
  return {
    parGenre: genres.map((genre) => {
      const siennes = reponses.filter((one) => one.genre === genre).map(({ reponse }) => reponse);
      const refusees = siennes.filter(({ statut }) => statut === 503);
      const servies = siennes.filter(({ statut }) => statut === 200 || statut === 303);
      const autres = siennes.filter((one) => !refusees.includes(one) && !servies.includes(one));
      return {
        genre,
        servies: servies.length,
        servis: centiles(servies.map(({ ms }) => ms)),
        refusees: refusees.length,
        refus: centiles(refusees.map(({ ms }) => ms)),
        sansDelai: refusees.filter(({ entetes }) => entetes['retry-after'] === undefined).length,
        autres: compter(autres.map(({ statut }) => statut)),
      };
    }),
    partRefusee: arrondi(reponses.filter(({ reponse }) => reponse.statut === 503).length / reponses.length),
  };
}

function compter(statuts: readonly number[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const statut of statuts) counts[statut] = (counts[statut] ?? 0) + 1;
  return counts;
}
