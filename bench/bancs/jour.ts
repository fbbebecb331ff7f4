import type { Banc } from '../outils/banc.ts';
import { Carnet } from '../outils/carnet.ts';
import { Client } from '../outils/client.ts';
import { enParallele, mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { aCadence } from '../outils/cadence.ts';
import { type Journee, preparerJournee } from './jour/preparer.ts';
import { vivre } from './jour/roles.ts';
import { verifierJournee } from './jour/verifier.ts';

/** Closed loops: that many people at a time, one after the other. */
const BOUCLES = [
  { personnes: 1, seances: 40 },
  { personnes: 8, seances: 200 },
  { personnes: 32, seances: 300 },
] as const;
/** Open loop: people arrive whether or not the others are served. Four a second is 1.8 times what the usual LMS can do. */
const ARRIVEES = { parSeconde: 4, secondes: 15 } as const;

/** The attendance and administration parts of the training organisation's day, see the README. */
export const jour: Banc = {
  nom: 'jour',
  phrase:
    'La journée d’un organisme, émargement et administration : 94 apprenants, 5 formateurs, 1 administrateur sur 100.',
  cible: '≤ 80 ms de CPU et ≥ 20 visites/s, 0 erreur, chaque acte acquitté une fois en base',
  mesurer: (_options, print) =>
    surInstance(TAILLE, async (instance) => {
      const journee = await preparerJournee(instance);
      let rang = 0;
      for (const { personnes, seances } of BOUCLES) {
        const rangs = Array.from({ length: seances }, () => rang++);
        const {
          suite: carnet,
          parSeconde,
          ...cout
        } = await mesurerCout(instance, async () => {
          const notes = new Carnet();
          const client = new Client(instance.base);
          await enParallele(personnes, rangs, (one) => vivre(client, journee, notes, one));
          client.fermer();
          return { actes: seances, suite: notes };
        });
        print({
          banc: 'jour',
          mesure: 'boucle fermée',
          personnes,
          visites: seances,
          visitesParSeconde: parSeconde,
          ...cout,
          ...dire(carnet),
        });
      }
      print(await arrivees(instance, journee, rang));
      print({
        banc: 'jour',
        mesure: 'vérification',
        ...(await verifierJournee(instance, journee)),
        ...instance.memory(),
      });
    }),
};

async function arrivees(instance: Instance, journee: Journee, premier: number) {
  const { suite: carnet, ...cout } = await mesurerCout(instance, async () => {
    const notes = new Carnet();
    const client = new Client(instance.base);
    const actes = await aCadence(ARRIVEES, (rang) => vivre(client, journee, notes, premier + rang));
    client.fermer();
    return { actes, suite: notes };
  });
  return {
    banc: 'jour',
    mesure: 'arrivées',
    offertesParSeconde: ARRIVEES.parSeconde,
    ...cout,
    ...dire(carnet),
  };
}

const dire = (carnet: Carnet) => ({
  actes: carnet.total,
  erreurs: carnet.erreurs,
  ...(carnet.erreurs === 0 ? {} : { fautes: carnet.fautes }),
  parActe: carnet.lignes(),
});
