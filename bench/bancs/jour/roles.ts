import { codeDuMoment, tousPresents } from '../../outils/a-signer.ts';
import type { Carnet } from '../../outils/carnet.ts';
import type { Client, Reponse } from '../../outils/client.ts';
import { Visiteur } from '../../outils/visiteur.ts';
import type { Journee } from './preparer.ts';

/** What a person does in one visit, without a pause. */
interface Visite {
  readonly visiteur: Visiteur;
  readonly journee: Journee;
  readonly rang: number;
  /** Does one act and notes it. `preuve`: what the last answer must hold for the act to count. */
  readonly acte: (nom: string, reponses: Promise<readonly Reponse[]>, preuve?: Preuve) => Promise<boolean>;
}

type Preuve = (derniere: Reponse) => boolean;

const montree: Preuve = ({ statut, texte }) => statut === 200 && texte.includes('</html>');
const faite: Preuve = ({ statut }) => statut === 303;

/** The rank decides who comes: of a hundred, one administrator, five trainers, ninety-four learners. */
export function vivre(client: Client, journee: Journee, carnet: Carnet, rang: number): Promise<void> {
  const visite: Visite = {
    visiteur: new Visiteur(client),
    journee,
    rang,
    acte: async (nom, reponses, preuve = montree) => {
      const answers = await reponses;
      const last = answers.at(-1);
      const juste = last !== undefined && preuve(last);
      carnet.noter(nom, answers, juste);
      return juste;
    },
  };
  if (rang % 100 === 99) return administrateur(visite);
  return rang % 20 === 9 ? formateur(visite) : apprenant(visite);
}

async function arriver({ visiteur, journee, acte }: Visite, courriel: string): Promise<void> {
  const entre = await acte('se connecter', visiteur.seConnecter(courriel), faite);
  if (entre) journee.acquis.connexions.push(courriel);
  await acte('accueil', lire(visiteur, '/'));
}

async function apprenant(visite: Visite): Promise<void> {
  const { visiteur, journee, rang, acte } = visite;
  const signature = journee.signatures[rang % journee.signatures.length];
  if (signature === undefined) throw new Error('nobody has anything to sign');
  await arriver(visite, signature.courriel);
  await acte('son parcours', lire(visiteur, '/mon-parcours'));
  await acte('ses créneaux du jour', lire(visiteur, '/emargement'));
  const chemin = `/signer/${signature.creneauId}`;
  const code = codeDuMoment(signature.creneauId);
  await acte('page de signature', lire(visiteur, `${chemin}?code=${code}`));
  const id = visiteur.formulaire('signer')['_id'] ?? '';
  const signee = await acte('signer', visiteur.soumettre(chemin, 'signer', { code }).then(un), faite);
  if (signee) journee.acquis.signatures.push(id);
  await acte('son reçu', lire(visiteur, chemin));
  if (rang % 3 === 0) await acte('ses absences', lire(visiteur, '/mes-absences'));
}

async function formateur(visite: Visite): Promise<void> {
  const { visiteur, journee, rang, acte } = visite;
  const feuille = journee.feuilles[Math.floor(rang / 20) % journee.feuilles.length];
  if (feuille === undefined) throw new Error('no trainer has a sheet');
  await arriver(visite, feuille.courriel);
  await acte('session et participants', lire(visiteur, `/sessions/${feuille.sessionId}`));
  await acte('créneaux du jour', lire(visiteur, '/emargement'));
  const chemin = `/creneaux/${feuille.creneauId}/emargement`;
  await acte('feuille de présence', lire(visiteur, chemin));
  const envoi = visiteur.soumettre(chemin, 'valider', tousPresents(feuille));
  if (await acte('valider les présents', envoi.then(un), faite)) journee.acquis.feuilles.push(feuille);
  await acte('feuille relue', lire(visiteur, chemin));
}

async function administrateur(visite: Visite): Promise<void> {
  const { visiteur, journee, rang, acte } = visite;
  await arriver(visite, 'direction@banc.fr');
  const sessionId = journee.feuilles[rang % journee.feuilles.length]?.sessionId ?? '';
  // The planning has no month view: four weeks make one.
  await acte('planning du mois', mois(visiteur));
  await acte('liste des personnes', lire(visiteur, '/personnes'));
  await acte('avancement d’une session', lire(visiteur, `/sessions/${sessionId}`));
  await acte('état des absences', lire(visiteur, '/emargement/absences'));
}

async function mois(visiteur: Visiteur): Promise<readonly Reponse[]> {
  const lundi = Temporal.Now.plainDateISO('Europe/Paris');
  const answers: Reponse[] = [];
  for (const weeks of [0, 1, 2, 3]) {
    answers.push(await visiteur.ouvrir(`/planning?jour=${lundi.add({ weeks }).toString()}`));
  }
  return answers;
}

const un = (reponse: Reponse): readonly Reponse[] => [reponse];
const lire = (visiteur: Visiteur, chemin: string) => visiteur.ouvrir(chemin).then(un);
