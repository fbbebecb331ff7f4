import { feuillesEnAttente, presencesUniques, tousPresents } from '../outils/a-signer.ts';
import type { Banc } from '../outils/banc.ts';
import { arrondi, centiles, medianePar, parts } from '../outils/calcul.ts';
import { Client, type Reponse } from '../outils/client.ts';
import { ouvrirSessions } from '../outils/comptes.ts';
import { mesurerCout } from '../outils/cout.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { Visiteur } from '../outils/visiteur.ts';

const FEUILLES = 160;
/** Saved before the measure: a server that has just started is no server at work. */
const ECHAUFFEMENT = 40;
const PERSONNES = 30;

/** Trainers validate the presence of all their people, one sheet after the other: the first save of each sheet. */
export const feuille: Banc = {
  nom: 'feuille',
  phrase:
    'Un formateur valide d’un envoi les 30 personnes de sa feuille : premier enregistrement, une transaction.',
  cible: '≤ 10 ms de CPU par feuille',
  mesurer: ({ tours }, print) =>
    surInstance(
      {
        apprenants: 1_000,
        formateurs: FEUILLES,
        sessions: FEUILLES,
        signatures: 10_000,
        parSession: PERSONNES,
      },
      async (instance) => {
        const { attente, poste } = await preparer(instance);
        await valider(instance, attente.slice(0, ECHAUFFEMENT), poste);
        const runs = [];
        for (const part of parts(attente.slice(ECHAUFFEMENT), tours))
          runs.push(await valider(instance, part, poste));
        const { suite, parSeconde, ...cout } = medianePar(runs, ({ cpuMs }) => cpuMs);
        const uniques = await presencesUniques(
          instance,
          attente.map(({ creneauId }) => creneauId),
        );
        print({
          banc: 'feuille',
          personnes: PERSONNES,
          feuilles: attente.length,
          feuillesParSeconde: parSeconde,
          ...cout,
          ...suite,
          presencesAttendues: attente.length * PERSONNES,
          presencesUniques: uniques,
        });
      },
    ),
};

type Preparee = Awaited<ReturnType<typeof preparer>>;

/** Opens every sheet first: only what saves is then measured. */
async function preparer(instance: Instance) {
  const attente = await feuillesEnAttente(instance);
  const sessions = await ouvrirSessions(
    instance.url,
    attente.map(({ courriel }) => courriel),
  );
  const client = new Client(instance.base);
  const poste = new Map<string, Visiteur>();
  for (const [rank, { creneauId }] of attente.entries()) {
    const visiteur = new Visiteur(client, sessions[rank]?.cookie);
    await visiteur.ouvrir(`/creneaux/${creneauId}/emargement`);
    poste.set(creneauId, visiteur);
  }
  return { attente, poste };
}

function valider(instance: Instance, todo: Preparee['attente'], poste: Preparee['poste']) {
  return mesurerCout(instance, async () => {
    const answers: Reponse[] = [];
    for (const feuilleAValider of todo) {
      const { creneauId } = feuilleAValider;
      const answer = await poste
        .get(creneauId)
        ?.soumettre(`/creneaux/${creneauId}/emargement`, 'valider', tousPresents(feuilleAValider));
      if (answer !== undefined) answers.push(answer);
    }
    return {
      actes: todo.length,
      suite: {
        ...centiles(answers.map(({ ms }) => ms)),
        sql: arrondi(answers.reduce((total, { sql }) => total + sql, 0) / answers.length),
        refusees: answers.filter(({ statut }) => statut !== 303).length,
      },
    };
  });
}
