import { actionsFr } from './actions.fr.ts';
import { reclamationsFr } from './reclamations.fr.ts';

type Charge = Readonly<Record<string, unknown>>;

/** Sentences of timelines: never who complained, nor of what. */
export const faits = {
  'reclamation.recue': () => 'Réclamation reçue',
  'reclamation.accusee': () => 'Réception de la réclamation accusée',
  'reclamation.confiee': () => 'Réclamation confiée',
  'reclamation.echangee': () => 'Échange noté sur la réclamation',
  'reclamation.repondue': () => 'Réponse donnée à la réclamation',
  'reclamation.close': ({ issue }: Charge) =>
    `Réclamation close\u00a0: ${reclamationsFr.issues[issue as keyof typeof reclamationsFr.issues].toLowerCase()}`,
  'reclamation.motivee': () => 'Réclamation\u00a0: aucune action, avec un motif',
  'incident.signale': () => 'Incident signalé',
  'incident.resolu': () => 'Solution d’un incident enregistrée',
  'incident.motive': () => 'Incident\u00a0: aucune action, avec un motif',
  'action.decidee': () => 'Action d’amélioration décidée',
  'action.faite': () => 'Action d’amélioration faite',
  'action.jugee': ({ efficacite }: Charge) =>
    `Action d’amélioration jugée\u00a0: ${actionsFr.efficacites[efficacite as keyof typeof actionsFr.efficacites].toLowerCase()}`,
  'action.reportee': () => 'Action d’amélioration modifiée',
  'action.abandonnee': () => 'Action d’amélioration abandonnée',
  'risque.identifie': () => 'Risque qualité identifié',
  'risque.revu': () => 'Risque qualité revu',
  'risque.clos': () => 'Risque qualité clos',
  'veille.notee': () => 'Information de veille notée',
  'veille.source_suivie': () => 'Source de veille suivie',
  'veille.exploitee': () => 'Suite donnée à la veille',
  'veille.partagee': () => 'Veille partagée avec l’équipe',
  'veille.lue': () => 'Veille lue',
} as const;
