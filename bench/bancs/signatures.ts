import { type ASigner, codeDuMoment, signaturesEnAttente, verifierSignatures } from '../outils/a-signer.ts';
import type { Banc } from '../outils/banc.ts';
import { centiles, medianePar, parts } from '../outils/calcul.ts';
import { Client } from '../outils/client.ts';
import { type Connecte, ouvrirSessions, SECRET } from '../outils/comptes.ts';
import { enParallele, mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { Visiteur } from '../outils/visiteur.ts';
import { seal } from '../../src/platform/http/crypto.ts';
import { newId } from '../../src/platform/ids.ts';

const SIGNATURES = 3_000;
const PARCOURS = 600;
const SIMULTANEES = 32;

/** Learners sign the créneau of the moment, each once, with the code of the moment. */
export const signatures: Banc = {
  nom: 'signatures',
  phrase:
    'Des apprenants distincts signent avec le code tournant : l’acte seul, puis page, signature et reçu.',
  cible: '≥ 1 000 signatures/s de bout en bout, aucune perdue, mémoire ≤ 350 Mo',
  mesurer: ({ tours }, print) =>
    surInstance(TAILLE, async (instance) => {
      const attente = await signaturesEnAttente(instance, SIGNATURES + PARCOURS);
      const sessions = await sessionsDe(instance, attente);
      const actes = { ids: [] as string[], refusees: 0 };
      const seules = [];
      for (const part of parts(attente.slice(PARCOURS), tours)) {
        seules.push(
          await signerEnNombre(instance, part, (client, one) => poster(client, one, sessions, actes)),
        );
      }
      const { suite: latences, ...cout } = medianePar(seules, ({ cpuMs }) => cpuMs);
      print({ banc: 'signatures', mesure: 'acte seul', simultanees: SIMULTANEES, ...cout, ...latences });
      const entiers = [];
      for (const part of parts(attente.slice(0, PARCOURS), tours)) {
        entiers.push(
          await signerEnNombre(instance, part, (client, one) => parcourir(client, one, sessions, actes)),
        );
      }
      const { suite, ...coutEntier } = medianePar(entiers, ({ cpuMs }) => cpuMs);
      print({
        banc: 'signatures',
        mesure: 'page, signature et reçu',
        simultanees: SIMULTANEES,
        ...coutEntier,
        ...suite,
      });
      const bilan = await verifierSignatures(instance, actes.ids);
      print({
        banc: 'signatures',
        mesure: 'vérification',
        refusees: actes.refusees,
        ...bilan,
        ...instance.memory(),
      });
    }),
};

export type Sessions = ReadonlyMap<string, Connecte>;

/** An open session for each learner. */
export async function sessionsDe({ url }: Instance, attente: readonly ASigner[]): Promise<Sessions> {
  const courriels = [...new Set(attente.map(({ courriel }) => courriel))];
  const sessions = await ouvrirSessions(url, courriels);
  return new Map(courriels.map((courriel, rank) => [courriel, sessions[rank] as Connecte]));
}

function signerEnNombre(
  instance: Instance,
  todo: readonly ASigner[],
  signer: (client: Client, one: ASigner) => Promise<number>,
) {
  return mesurerCout(instance, async () => {
    const client = new Client(instance.base);
    const latencies: number[] = [];
    await enParallele(SIMULTANEES, todo, async (one) => void latencies.push(await signer(client, one)));
    client.fermer();
    return { actes: todo.length, suite: centiles(latencies) };
  });
}

interface Actes {
  readonly ids: string[];
  refusees: number;
}

async function poster(client: Client, { creneauId, courriel }: ASigner, sessions: Sessions, actes: Actes) {
  const { cookie = '', sessionId = '' } = sessions.get(courriel) ?? {};
  const id = newId();
  const { statut, ms } = await client.demander({
    methode: 'POST',
    chemin: `/signer/${creneauId}`,
    cookie,
    corps: corpsDeSignature(creneauId, id, sessionId),
  });
  if (statut === 303) actes.ids.push(id);
  else actes.refusees += 1;
  return ms;
}

/** What the form of the signing page sends. */
export const corpsDeSignature = (creneauId: string, id: string, sessionId: string): URLSearchParams =>
  new URLSearchParams({
    _acte: 'signer',
    _id: id,
    _csrf: seal(SECRET, 'csrf', sessionId),
    code: codeDuMoment(creneauId),
  });

async function parcourir(client: Client, { creneauId, courriel }: ASigner, sessions: Sessions, actes: Actes) {
  const visiteur = new Visiteur(client, sessions.get(courriel)?.cookie);
  const chemin = `/signer/${creneauId}`;
  const page = await visiteur.ouvrir(`${chemin}?code=${codeDuMoment(creneauId)}`);
  const id = visiteur.formulaire('signer')['_id'];
  const signee = await visiteur.soumettre(chemin, 'signer', { code: codeDuMoment(creneauId) });
  const recu = await visiteur.ouvrir(chemin);
  if (signee.statut === 303 && recu.statut === 200 && id !== undefined) actes.ids.push(id);
  else actes.refusees += 1;
  return page.ms + signee.ms + recu.ms;
}
