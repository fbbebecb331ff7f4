import { pourCent, tauxDistance, totalDe, volumesDe, type Formation } from '#capabilities/catalogue/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { CreneauLu, Faits } from '../faits.ts';
import { horairesDe } from '../horaires.ts';
import { court, lignesDe, uniques } from '../textes.ts';

/** What is taught, to whom, how, for how long and to what end: from the catalogue, the planning and the clauses. */
export function actionDe(
  { session, formation }: Faits,
  periode: { readonly debut: string; readonly fin: string },
) {
  const volumes = volumesDe(formation);
  const taux = pourCent(tauxDistance(volumes));
  return {
    intitule: court(formation.intitule),
    nature: natureDe(formation),
    objectifs: [...formation.objectifs],
    modules: formation.modules.map(({ intitule, contenu, competences, volumes: duree }) => ({
      intitule: court(intitule),
      contenu: contenu === '' ? [...competences] : lignesDe(contenu),
      dureeMinutes: totalDe(duree),
    })),
    publicVise: formation.publicVise,
    prerequis: prerequisDe(formation),
    volumes,
    tauxDistance: taux,
    ...periode,
    horaires: horairesDe(session.creneaux),
    lieux: lieuxDe(session.creneaux),
    formateurs: formateursDe(session.creneaux),
    deroulement: formation.modalitesPedagogiques,
    moyensPedagogiques: lignesDe(formation.methodes),
    moyensTechniques: moyensTechniquesDe(session),
    suivi: session.clauses.suivi,
    evaluation: formation.evaluation,
    sanction: sanctionDe(formation),
    distance: distanceDe(formation),
    certification: certificationDe(formation),
  };
}

/** Nature of the action (L. 6313-1), or null for what is not an action of training. */
export const natureDe = ({ nature }: Formation) => (nature === 'horsChamp' ? null : nature);

function prerequisDe({ prerequis }: Formation): string {
  if (prerequis === null) return '';
  return prerequis.genre === 'aucun' ? mots.sansPrerequis : prerequis.texte;
}

/** The places of the créneaux, each once, in the order of time. */
export function lieuxDe(creneaux: readonly CreneauLu[]) {
  const salles = creneaux.flatMap(({ salle }) => (salle === null ? [] : [salle]));
  return uniques(salles, ({ id }) => id).map(({ nom, lieu, acces, accessible, adresse }) => ({
    nom: court(`${lieu}, ${nom}`),
    adresse,
    acces,
    accessibilite: accessible ? mots.salleAccessible : '',
  }));
}

/** The trainers of the créneaux, each once. */
export const formateursDe = (creneaux: readonly CreneauLu[]) =>
  uniques(
    creneaux.flatMap(({ formateurs }) => formateurs),
    ({ id }) => id,
  ).map(({ nom, titres }) => ({ nom: court(nom), titres: court(titres) }));

/** The organisme's own sentence, then the equipment of the rooms and the link of distance classes. */
export function moyensTechniquesDe({ clauses, creneaux, lienVisio }: Faits['session']): string[] {
  const salles = uniques(
    creneaux.flatMap(({ salle }) => (salle === null || salle.equipements.length === 0 ? [] : [salle])),
    ({ id }) => id,
  );
  const distance = lienVisio !== null || creneaux.some(({ modalite }) => modalite === 'distance');
  return [
    ...lignesDe(clauses.moyensTechniques),
    ...salles.map(({ nom, equipements }) => mots.equipement(nom, equipements.join(', '))),
    ...(distance ? [mots.visio] : []),
  ];
}

function sanctionDe({ reconnaissance }: Formation): string {
  switch (reconnaissance?.genre) {
    case undefined:
      return '';
    case 'rncp':
    case 'rs':
      return mots.sanction.certification(reconnaissance.intitule, reconnaissance.code);
    case 'cqp':
      return mots.sanction.cqp(reconnaissance.intitule);
    case 'attestation':
      return mots.sanction.attestation;
  }
}

/** Each module taught at a distance is an activity with its time (D. 6313-3-1). */
function distanceDe({ modules, distance }: Formation) {
  return {
    assistance: distance?.assistance ?? '',
    evaluations: distance?.evaluations ?? '',
    activites: modules
      .map(({ intitule, volumes }) => ({
        intitule: court(intitule),
        dureeMinutes: volumes.distanceSynchrone + volumes.foad,
      }))
      .filter(({ dureeMinutes }) => dureeMinutes > 0),
  };
}

function certificationDe({ reconnaissance, niveauSortie }: Formation) {
  if (reconnaissance?.genre !== 'rncp' && reconnaissance?.genre !== 'rs') return null;
  const { code, intitule, certificateur, expireLe, blocs } = reconnaissance;
  return {
    code,
    intitule: court(intitule),
    certificateur: court(certificateur),
    niveau: niveauSortie === null ? '' : String(niveauSortie),
    echeance: expireLe?.toString() ?? null,
    blocs: [...blocs],
  };
}
