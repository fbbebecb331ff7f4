import {
  cloreReclamation,
  repondreReclamation,
} from '#capabilities/amelioration/actions/traiter-reclamation.ts';
import { faireAction, jugerAction } from '#capabilities/amelioration/actions/suivre-action.ts';
import { signalerIncident } from '#capabilities/amelioration/actions/signaler-incident.ts';
import { identifierRisque } from '#capabilities/amelioration/actions/identifier-risque.ts';
import { exploiterVeille } from '#capabilities/amelioration/actions/exploiter-veille.ts';
import { noterVeille } from '#capabilities/amelioration/actions/noter-veille.ts';
import { partagerVeille } from '#capabilities/amelioration/actions/partager-veille.ts';
import { suivreSource } from '#capabilities/amelioration/actions/suivre-source.ts';
import { deciderAction, recevoirReclamation } from '#capabilities/amelioration/index.ts';
import { today } from '#platform/clock.ts';
import { type DemoContext, must } from './ecrire.ts';

/** The context as it was some days ago: what was written then bears its date. */
function ilYA(context: DemoContext, jours: number): DemoContext {
  const now = context.clock.now().subtract({ hours: 24 * jours });
  return { ...context, clock: { now: () => now } };
}

const PLAINTES = [
  {
    jours: 64,
    qualite: 'apprenant',
    nom: 'Apprenant de la promotion',
    objet: 'Ordinateurs trop lents en salle Turing',
    texte: 'Les ordinateurs mettent vingt minutes à démarrer le lundi matin. Nous perdons du temps de cours.',
    reponse: 'Vous avez raison. Les postes sont mis à jour le dimanche soir depuis cette semaine.',
    issue: 'fondee',
    action: 'Programmer les mises à jour des postes le dimanche soir',
  },
  {
    jours: 38,
    qualite: 'entreprise',
    nom: 'Tuteur en entreprise',
    objet: 'Calendrier d’alternance reçu trop tard',
    texte: 'Nous avons reçu le calendrier une semaine avant la rentrée. Impossible d’organiser les équipes.',
    reponse: null,
    issue: null,
    action: null,
  },
  {
    jours: 3,
    qualite: 'apprenant',
    nom: 'Apprenante en alternance',
    objet: 'Salle sans ascenseur',
    texte: 'Le cours de jeudi a été déplacé à l’étage. Une personne de notre groupe ne peut pas monter.',
    reponse: null,
    issue: null,
    action: 'Vérifier l’accès de la salle avant de déplacer un créneau',
  },
] as const;

const INCIDENTS = [
  {
    jours: 21,
    nature: 'formateur_absent',
    description: 'Absence prévenue le matin même, créneau de 9 h.',
    solution: 'Un autre formateur a repris la séance à 10 h.',
  },
  {
    jours: 9,
    nature: 'reseau',
    description: 'Pas d’internet de 14 h à 16 h.',
    solution: 'Feuille papier et travaux hors ligne.',
  },
  { jours: 1, nature: 'materiel', description: 'Le vidéoprojecteur ne s’allume plus.', solution: null },
] as const;

/** Complaints, incidents and the improvement plan of the last months. */
export async function ameliorer(context: DemoContext): Promise<void> {
  for (const plainte of PLAINTES) await seplaindre(context, plainte);
  for (const { jours, ...incident } of INCIDENTS) {
    const alors = ilYA(context, jours);
    const survenuLe = today(alors.clock);
    must(await signalerIncident(alors, { id: context.newId(), sessionId: null, survenuLe, ...incident }));
  }
  const idee = {
    id: context.newId(),
    quoi: 'Faire relire le livret d’accueil par trois apprenants',
    origine: 'idee',
    responsableId: null,
    echeance: today(context.clock).add({ days: 20 }),
  } as const;
  must(await deciderAction(context, idee));
  await craindreEtVeiller(context);
}

async function seplaindre(context: DemoContext, plainte: (typeof PLAINTES)[number]): Promise<void> {
  const { jours, qualite, nom, objet, texte, reponse, issue, action } = plainte;
  const id = context.newId();
  const alors = ilYA(context, jours);
  await recevoirReclamation(alors, { id, canal: 'telephone', qualite, nom, courriel: null, objet, texte });
  if (action !== null) await agir(context, alors, { id, quoi: action, finie: issue !== null });
  if (reponse === null || issue === null) return;
  must(await repondreReclamation(ilYA(context, jours - 4), id, reponse));
  const conclusion = 'Les postes sont vérifiés chaque mois.';
  must(await cloreReclamation(ilYA(context, jours - 10), id, { issue, conclusion }));
}

async function agir(
  context: DemoContext,
  alors: DemoContext,
  { id, quoi, finie }: { readonly id: string; readonly quoi: string; readonly finie: boolean },
): Promise<void> {
  const decidee = today(alors.clock);
  const lien = { genre: 'reclamation', objetId: id, libelle: 'Réclamation', chemin: `/reclamations/${id}` };
  const actionId = context.newId();
  const action = {
    id: actionId,
    quoi,
    responsableId: null,
    echeance: decidee.add({ days: 21 }),
    lien,
  } as const;
  must(await deciderAction(alors, { ...action, origine: 'reclamation' }));
  if (!finie) return;
  const preuve = 'Réglage montré par le prestataire informatique, procès-verbal du mois.';
  must(await faireAction(context, actionId, { faiteLe: decidee.add({ days: 14 }), preuve }));
  const jugement = 'Aucun nouveau retard de démarrage signalé depuis un mois.';
  must(await jugerAction(context, actionId, { efficacite: 'efficace', jugement }));
}

const RISQUES = [
  {
    jours: 420,
    intitule: 'Un seul formateur connaît le module réseaux',
    cause: 'Pas de remplaçant formé',
    mesures: 'Supports partagés, binôme prévu au printemps',
    probabilite: 3,
    gravite: 3,
  },
  {
    jours: 40,
    intitule: 'Coupure d’internet pendant une évaluation',
    cause: 'Une seule ligne pour tout le site',
    mesures: 'Sujet imprimé et clé 4G à l’accueil',
    probabilite: 2,
    gravite: 2,
  },
  {
    jours: 40,
    intitule: 'Habilitation du certificateur non renouvelée',
    cause: 'Échéance oubliée',
    mesures: null,
    probabilite: 1,
    gravite: 4,
  },
] as const;

const INFORMATIONS = [
  {
    jours: 45,
    domaine: 'legale',
    titre: 'Nouveau référentiel qualité à compter du 1er novembre 2026',
    resume:
      '33 indicateurs : l’analyse des risques et l’évaluation des enseignements par les apprentis sont ajoutées.',
    change: 'Le registre des risques est ouvert et la procédure qualité est relue.',
    document: 'Procédure qualité',
  },
  {
    jours: 130,
    domaine: 'metiers',
    titre: 'Les offres d’emploi demandent plus de supervision de réseaux',
    resume: 'Relevé des offres du bassin : une sur trois cite la supervision.',
    change: 'Deux journées de supervision sont ajoutées au module réseaux.',
    document: 'Programme du module réseaux',
  },
  {
    jours: 12,
    domaine: 'pedagogique',
    titre: 'Consignes en langage clair',
    resume: 'Un guide montre comment réécrire une consigne pour être compris de tous.',
    change: null,
    document: null,
  },
] as const;

/** The register of risks, and the watch of the last months. */
async function craindreEtVeiller(context: DemoContext): Promise<void> {
  for (const { jours, ...risque } of RISQUES) {
    must(
      await identifierRisque(ilYA(context, jours), { id: context.newId(), responsableId: null, ...risque }),
    );
  }
  const source = { domaine: 'legale', nom: 'Légifrance', adresse: 'https://www.legifrance.gouv.fr' } as const;
  must(await suivreSource(ilYA(context, 300), { id: context.newId(), ...source }));
  for (const { jours, domaine, titre, resume, change, document } of INFORMATIONS) {
    const alors = ilYA(context, jours);
    const id = context.newId();
    const le = today(alors.clock);
    must(await noterVeille(alors, { id, domaine, titre, le, sourceId: null, adresse: null, resume }));
    if (change === null) continue;
    const suite = { change, suite: 'document', formationId: null, documentRevise: document } as const;
    must(await exploiterVeille(alors, id, suite));
    must(await partagerVeille(alors, id));
  }
}
