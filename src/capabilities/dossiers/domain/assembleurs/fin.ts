import { totalDe, volumesDe } from '#capabilities/catalogue/index.ts';
import type { DonneesSansOrganisme } from '#capabilities/documents/index.ts';
import type { DossierLu, Faits } from '../faits.ts';
import { court } from '../textes.ts';
import { natureDe } from './action.ts';
import { periodeDe, personneDe } from './parties.ts';

/** Minutes really followed, from closed sheets and validated activities. Null when there is none: nothing to certify. */
export function minutesRealisees({ realise }: Pick<DossierLu, 'realise'>): number | null {
  return realise.length === 0 ? null : realise.reduce((total, { minutes }) => total + minutes, 0);
}

/** The days certified: up to the end of the file, or to the last day of presence as long as it goes on. */
function joursCertifies(faits: Faits, dossier: DossierLu) {
  const { debut, fin } = periodeDe(faits, dossier);
  return { debut, fin: fin <= faits.le ? fin : (dossier.dernierJour ?? null) };
}

/** Certificate of completion (order of 21 December 2018): the hours are those of the attendance sheets. */
export function certificatRealisation(
  faits: Faits,
  dossier: DossierLu,
): DonneesSansOrganisme<'certificat-realisation'> {
  const { session, formation } = faits;
  const distance = dossier.realise.filter(
    ({ modalite, minutes }) => (modalite === 'distanceSynchrone' || modalite === 'foad') && minutes > 0,
  );
  return {
    signataire: session.representant,
    apprenant: personneDe(dossier),
    entreprise: court(dossier.entreprise?.nom ?? ''),
    intitule: court(formation.intitule),
    nature: natureDe(formation),
    ...joursCertifies(faits, dossier),
    dureeMinutes: minutesRealisees(dossier),
    activitesDistance: distance.map(({ module, minutes }) => ({
      intitule: court(module),
      dureeMinutes: minutes,
    })),
    fondsEuropeens: dossier.financements.some(({ origine }) => origine === 'europe-fse'),
  };
}

/** Attestation that the learner may show (L. 6313-7): objectives, nature, length and results of the evaluation. */
export function attestationFinFormation(
  faits: Faits,
  dossier: DossierLu,
): DonneesSansOrganisme<'attestation-fin-formation'> {
  const { session, formation } = faits;
  const { reconnaissance } = formation;
  const certifie = dossier.derniereEtape === 'certification.obtenue';
  const evalues = new Map(dossier.evaluations.map(({ moduleId, resultat }) => [moduleId, resultat]));
  const dispenses = new Set(
    dossier.decisions.filter(({ decision }) => decision === 'dispense').map(({ moduleId }) => moduleId),
  );
  return {
    signataire: session.representant,
    apprenant: personneDe(dossier),
    intitule: court(formation.intitule),
    nature: natureDe(formation),
    objectifs: [...formation.objectifs],
    ...joursCertifies(faits, dossier),
    dureeMinutes: minutesRealisees(dossier),
    dureePrevueMinutes: totalDe(volumesDe(formation)),
    evaluation: formation.evaluation,
    resultats: formation.modules
      .filter(({ id }) => !dispenses.has(id))
      .map(({ id, intitule }) => ({
        competence: court(intitule),
        niveau: evalues.get(id) ?? (certifie ? 'acquis' : 'non-evalue'),
      })),
    certification:
      certifie && reconnaissance !== null && 'intitule' in reconnaissance
        ? court(reconnaissance.intitule)
        : '',
  };
}
