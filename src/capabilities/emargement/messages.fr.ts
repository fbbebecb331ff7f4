import { aParis } from '#capabilities/planning/index.ts';
import type { Anomalie } from './domain/anomalies.ts';
import type { RefusCorrection } from './domain/correction.ts';
import type { EtatFeuille } from './domain/feuille.ts';
import type { RefusCloture, RefusOuverture } from './domain/ouverture-cloture.ts';
import type { StatutPresence } from './domain/presence.ts';
import type { RefusSignature } from './domain/signature.ts';

export const ETATS_FEUILLE: Readonly<Record<EtatFeuille, string>> = {
  prevu: 'À venir',
  ouvert: 'Émargement ouvert',
  clos: 'Feuille close',
  corrige: 'Feuille corrigée',
};

export const PRESENCES: Readonly<Record<StatutPresence, string>> = {
  attendue: 'Attendu(e)',
  presente: 'Présent(e)',
  retard: 'En retard',
  departAnticipe: 'Parti(e) avant la fin',
  retardEtDepart: 'En retard et parti(e) avant la fin',
  absente: 'Absent(e)',
  absenteExcusee: 'Absence excusée',
};

export const ANOMALIES: Readonly<Record<Anomalie['nom'], string>> = {
  AppareilPartage: 'Le même appareil a signé pour plusieurs personnes.',
  SignatureAvantAffichage: 'Une signature est arrivée avant l’affichage du code dans la salle.',
  Rafale: 'Plusieurs signatures sont arrivées presque en même temps.',
  TrajetImpossible: 'La personne a signé dans deux lieux trop éloignés pour le temps écoulé.',
  CodeTransmis: 'Un code ancien a été saisi\u00a0: il a peut-être été transmis.',
};

/** L'heure d'un instant à Paris, comme on la dit : 9 h 05. */
function heure(instant: Temporal.Instant): string {
  const { hour, minute } = aParis(instant);
  return `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`;
}

const close = (closA: Temporal.Instant | null): string =>
  `La feuille est close${closA ? ` depuis ${heure(closA)}` : ''}. Adressez-vous au formateur ou au secrétariat.`;

/** Pourquoi une signature n'est pas reçue, et quoi faire. */
export function refusDeSignature(refus: RefusSignature): string {
  switch (refus.refus) {
    case 'SignaturePourAutrui':
      return 'Vous ne pouvez signer que pour vous-même.';
    case 'PasInscrit':
      return 'Vous n’êtes pas attendu(e) à ce créneau. Si c’est une erreur, prévenez le formateur.';
    case 'CreneauAnnule':
      return 'Ce créneau est annulé.';
    case 'DejaSigne':
      return `Vous avez déjà signé à ${heure(refus.signeeA)}. Vous n’avez rien d’autre à faire.`;
    case 'CreneauPasOuvert':
      return `L’émargement n’est pas encore ouvert. Le formateur peut l’ouvrir à partir de ${heure(refus.ouvrableA)}.`;
    case 'CreneauDejaClos':
      return close(refus.closA);
    case 'HorsDelai':
      return `On ne peut plus signer depuis ${heure(refus.limite)}. Adressez-vous au secrétariat.`;
    case 'MethodeNonPrevue':
      return 'Ce créneau se suit sur place\u00a0: signez avec le code affiché dans la salle.';
    case 'PasFormateurDuCreneau':
      return 'Seul un formateur de ce créneau peut valider une présence.';
    case 'LienDAutreCreneau':
      return 'Ce lien est celui d’un autre créneau. Ouvrez le lien reçu pour ce créneau.';
    case 'TropDeTentatives':
      return `Trop d’essais. Réessayez à ${heure(refus.reessayerA)}, ou demandez au formateur de valider votre présence.`;
    case 'CodeExpire':
      return 'Ce code a changé. Saisissez celui qui est affiché maintenant.';
    case 'CodeFaux':
      return refus.essaisRestants > 0
        ? `Ce n’est pas le code affiché. Il vous reste ${refus.essaisRestants} essai${refus.essaisRestants > 1 ? 's' : ''}.`
        : 'Ce n’est pas le code affiché. Demandez au formateur de valider votre présence.';
  }
}

/** Pourquoi l'émargement ne s'ouvre pas. */
export function refusDOuverture(refus: RefusOuverture): string {
  switch (refus.refus) {
    case 'PasFormateurDuCreneau':
      return 'Seul un formateur de ce créneau peut ouvrir l’émargement.';
    case 'CreneauAnnule':
      return 'Ce créneau est annulé.';
    case 'CreneauDejaOuvert':
      return 'L’émargement est déjà ouvert.';
    case 'CreneauDejaClos':
      return 'La feuille est close. Pour la changer, faites une correction.';
    case 'TropTotPourOuvrir':
      return `Vous pourrez ouvrir l’émargement à ${heure(refus.ouvrableA)}.`;
    case 'HorsDelai':
      return 'Le délai pour émarger est passé. Le secrétariat peut saisir les présences avec un motif.';
  }
}

/** Pourquoi la feuille ne se clôt pas. */
export function refusDeCloture(refus: RefusCloture): string {
  switch (refus.refus) {
    case 'PasFormateurDuCreneau':
      return 'Seul un formateur de ce créneau peut contresigner la feuille.';
    case 'CreneauPasOuvert':
      return 'L’émargement n’a pas été ouvert.';
    case 'CreneauDejaClos':
      return 'La feuille est déjà close.';
    case 'CreneauPasFini':
      return `Vous pourrez contresigner à ${heure(refus.closableA)}.`;
    case 'PresencesIncertaines':
      return refus.personneIds.length === 1
        ? 'Une personne n’a pas signé. Validez sa présence ou notez son absence.'
        : `${refus.personneIds.length} personnes n’ont pas signé. Validez leur présence ou notez leur absence.`;
  }
}

/** Pourquoi une correction est refusée. */
export function refusDeCorrection(refus: RefusCorrection): string {
  switch (refus.refus) {
    case 'CreneauPasClos':
      return 'La feuille n’est pas close\u00a0: changez directement les présences.';
    case 'MotifTropCourt':
      return `Expliquez la correction en ${refus.minimum} caractères au moins.`;
    case 'RienNeChange':
      return 'Rien n’a changé.';
    case 'HeureHorsCreneau':
      return 'L’heure doit être comprise entre le début et la fin du créneau.';
    case 'HeuresInversees':
      return 'L’heure de départ doit venir après l’heure d’arrivée.';
    case 'DejaCorrige':
      return 'Une autre personne a corrigé cette présence entre-temps. Relisez sa correction.';
  }
}
