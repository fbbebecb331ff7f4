import { type DonneesSansOrganisme, ecrireEuros } from '#capabilities/documents/index.ts';
import type { Formation } from '#capabilities/catalogue/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { CreneauLu, DossierLu, Faits } from '../faits.ts';
import { heureIso, jourIso } from '../horaires.ts';
import { court, lignesDe } from '../textes.ts';
import { actionDe, formateursDe, lieuxDe } from './action.ts';
import { contactDe, periodeDe, personneDe, referentHandicapDe } from './parties.ts';

/** Programme of a session, given before registration (L. 6353-8, indicator 1). */
export function programme(faits: Faits): DonneesSansOrganisme<'programme'> {
  const { session, formation } = faits;
  return {
    action: actionDe(faits, { debut: session.debut, fin: session.fin }),
    delaiAcces: formation.delaiAcces,
    modalitesAcces: session.clauses.modalitesAcces,
    tarif: tarifDe(formation),
    financements: lignesDe(formation.financements),
    accessibilite: formation.accessibilite,
    referentHandicap: referentHandicapDe(faits),
    contact: contactDe(faits),
    debouches: lignesDe(formation.debouches),
    suites: lignesDe(formation.poursuites),
  };
}

function tarifDe({ tarif }: Formation): string {
  switch (tarif?.genre) {
    case undefined:
      return '';
    case 'gratuit':
      return mots.tarif.gratuit;
    case 'surDevis':
      return mots.tarif.surDevis(tarif.explication);
    case 'montant':
      return mots.tarif.montant(ecrireEuros(tarif.centimes), tarif.par);
  }
}

/** The créneaux that a person has to follow: those of her groups, without the modules she is exempted from. */
export function creneauxDuDossier(
  creneaux: readonly CreneauLu[],
  { groupeIds, decisions }: Pick<DossierLu, 'groupeIds' | 'decisions'>,
): CreneauLu[] {
  const dispenses = new Set(
    decisions.filter(({ decision }) => decision === 'dispense').map(({ moduleId }) => moduleId),
  );
  return creneaux.filter(
    ({ groupeId, moduleId }) =>
      (groupeId === null || groupeIds.includes(groupeId)) && (moduleId === null || !dispenses.has(moduleId)),
  );
}

/** Convocation: everything that a person needs to arrive on the day, and whom to call (indicator 9). */
export function convocation(faits: Faits, dossier: DossierLu): DonneesSansOrganisme<'convocation'> {
  const { session, formation } = faits;
  const { clauses } = session;
  const suivis = creneauxDuDossier(session.creneaux, dossier);
  const [lieu] = lieuxDe(suivis);
  return {
    destinataire: personneDe(dossier),
    intitule: court(formation.intitule),
    objectifs: [...formation.objectifs],
    ...periodeDe(faits, dossier),
    seances: suivis.slice(0, SEANCES_MAX).map(seanceDe),
    formateurs: formateursDe(suivis).map(({ nom }) => nom),
    ...(lieu === undefined ? {} : { lieu }),
    lienDistance: court(
      session.lienVisio ?? suivis.find(({ lienVisio }) => lienVisio !== null)?.lienVisio ?? '',
    ),
    evaluation: formation.evaluation,
    aApporter: lignesDe(clauses.aApporter),
    restauration: clauses.restauration,
    accessibilite: formation.accessibilite,
    referentHandicap: referentHandicapDe(faits),
    contact: contactDe(faits),
    documentsJoints: [...mots.joints],
  };
}

const SEANCES_MAX = 400;

const seanceDe = ({ debut, fin, sujet, salle, modalite }: CreneauLu) => ({
  le: jourIso(debut),
  debut: heureIso(debut),
  fin: heureIso(fin),
  sujet: court(sujet),
  lieu: court(salle?.nom ?? (modalite === 'distance' ? mots.aDistance : '')),
});
