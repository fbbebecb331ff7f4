import { LIBELLES_MODALITES, MODALITES, totalDe, type Volumes } from '#capabilities/catalogue/index.ts';
import type { DonneesSansOrganisme } from '#capabilities/documents/index.ts';
import { type Decision, type LigneParcours, parcoursIndividuel } from '#capabilities/parcours/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { CreneauLu, DecisionLue, DossierLu, Faits } from '../faits.ts';
import { jourIso } from '../horaires.ts';
import { court, lignesDe } from '../textes.ts';
import { moyensTechniquesDe } from './action.ts';
import { creneauxDuDossier } from './information.ts';
import { clientDe, periodeDe, personneDe } from './parties.ts';

/** Individual path agreed by the learner, the organisme and the company (indicator 10), from the decisions of the positioning. */
export function protocoleIndividuel(
  faits: Faits,
  dossier: DossierLu,
): DonneesSansOrganisme<'protocole-individuel'> {
  const { session, formation } = faits;
  const { clauses } = session;
  const { lignes, volumes } = parcoursIndividuel(formation.modules, dossier.decisions.map(decisionDe));
  const creneaux = creneauxDuDossier(session.creneaux, dossier);
  return {
    apprenant: personneDe(dossier),
    entreprise: dossier.entreprise === null ? null : clientDe(dossier.entreprise),
    referent: {
      nom: session.responsable?.nom ?? '',
      qualite: session.responsable === null ? '' : mots.referent,
    },
    intitule: court(formation.intitule),
    objectifs: [...formation.objectifs],
    positionnement: positionnementDe(dossier),
    ...periodeDe(faits, dossier),
    volumes,
    etapes: lignes.filter(({ genre }) => genre !== 'dispense').map((ligne) => etapeDe(ligne, creneaux)),
    dispenses: lignes.filter(({ genre }) => genre === 'dispense').map(dispenseDe),
    amenagements: lignes
      .filter(({ genre }) => genre === 'allege' || genre === 'ajoute')
      .map(changement)
      .join('\n'),
    moyens: [...lignesDe(formation.methodes), ...moyensTechniquesDe(session)],
    accompagnement: clauses.accompagnement,
    suivi: clauses.suivi,
    evaluation: formation.evaluation,
    engagements: lignesDe(clauses.engagements),
  };
}

function decisionDe({ moduleId, decision, intitule, motifCode, motif, ...minutes }: DecisionLue): Decision {
  const volumes: Volumes = {
    presentiel: minutes.presentiel ?? 0,
    distanceSynchrone: minutes.distance ?? 0,
    foad: minutes.foad ?? 0,
    entreprise: minutes.entreprise ?? 0,
  };
  const pourquoi = { code: (motifCode ?? 'positionnement') as 'positionnement', texte: motif ?? '' };
  switch (decision) {
    case 'conserve':
      return { genre: 'conserve', moduleId };
    case 'dispense':
      return { genre: 'dispense', moduleId, motif: pourquoi };
    case 'allege':
      return { genre: 'allege', moduleId, volumes, motif: pourquoi };
    case 'ajoute':
      return { genre: 'ajoute', moduleId, intitule: intitule ?? '', volumes, motif: pourquoi };
  }
}

/** What the person says of herself and what the trainer saw, module by module. Blank as long as nobody said anything. */
function positionnementDe({ positionnements }: DossierLu): string {
  const { declare: dit, constate: vu, ligne } = mots.positionnement;
  return positionnements
    .map(({ module, declare, constate }) => {
      const niveaux = [
        ...(declare === null ? [] : [dit(mots.niveaux[declare] ?? '')]),
        ...(constate === null ? [] : [vu(mots.niveaux[constate] ?? '')]),
      ];
      return niveaux.length === 0 ? '' : ligne(module, niveaux.join(', '));
    })
    .filter((texte) => texte !== '')
    .join('\n');
}

function etapeDe({ moduleId, intitule, volumes }: LigneParcours, creneaux: readonly CreneauLu[]) {
  const jours = creneaux
    .filter((creneau) => creneau.moduleId === moduleId)
    .map(({ debut }) => jourIso(debut));
  return {
    intitule: court(intitule),
    modalite: MODALITES.filter((modalite) => volumes[modalite] > 0)
      .map((modalite) => LIBELLES_MODALITES[modalite])
      .join(', '),
    debut: jours[0] ?? null,
    fin: jours.at(-1) ?? null,
    dureeMinutes: totalDe(volumes),
  };
}

const dispenseDe = ({ intitule, motif, prevus }: LigneParcours) => ({
  intitule: court(intitule),
  motif: court(motif?.texte ?? ''),
  dureeMinutes: totalDe(prevus),
});

const changement = ({ intitule, motif }: LigneParcours) => `${intitule}\u00a0: ${motif?.texte ?? ''}`;
