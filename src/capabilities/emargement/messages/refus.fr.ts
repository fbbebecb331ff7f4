import type { RefusCorrection } from '../domain/correction.ts';
import type { RefusCloture, RefusOuverture } from '../domain/ouverture-cloture.ts';
import type { RefusSignature } from '../domain/signature.ts';
import { heure, liste } from './ecrans.fr.ts';

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
      return `On ne peut pas encore signer. Le formateur ouvre l’émargement à partir de ${heure(refus.ouvrableA)}.`;
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
    case 'VisioPasRejointe':
      return 'Rejoignez d’abord la classe à distance avec le bouton, puis revenez signer ici.';
    case 'TropDeTentatives':
      return `Trop d’essais. Réessayez à ${heure(refus.reessayerA)}, ou demandez au formateur de noter votre présence.`;
    case 'CodeExpire':
      return 'Ce code a changé. Recopiez celui qui est affiché maintenant.';
    case 'CodeFaux':
      return refus.essaisRestants > 0
        ? `Ce n’est pas le code affiché. Regardez l’écran et recommencez. Il vous reste ${refus.essaisRestants} essai${refus.essaisRestants > 1 ? 's' : ''}.`
        : 'Ce n’est pas le code affiché. Demandez au formateur de noter votre présence.';
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
export function refusDeCloture(refus: RefusCloture & { readonly prenoms?: readonly string[] }): string {
  switch (refus.refus) {
    case 'PasFormateurDuCreneau':
      return 'Seul un formateur de ce créneau peut tenir sa feuille.';
    case 'CreneauPasOuvert':
      return 'L’émargement n’a pas été ouvert.';
    case 'CreneauDejaClos':
      return 'La feuille est déjà close.';
    case 'CreneauPasFini':
      return `Vous pourrez contresigner à ${heure(refus.closableA)}.`;
    case 'PresencesIncertaines':
      return `${incertains(refus.prenoms ?? [])} Notez leur présence, ou confirmez les absences ci-dessous.`;
  }
}

const incertains = (prenoms: readonly string[]): string =>
  prenoms.length === 1
    ? `${liste(prenoms)} n’a pas signé.`
    : `${prenoms.length} personnes n’ont pas signé\u00a0: ${liste(prenoms)}.`;

/** Pourquoi une correction, ou une note du formateur, est refusée. */
export function refusDeCorrection(refus: RefusCorrection & { readonly prenom?: string }): string {
  const qui = refus.prenom === undefined ? '' : `${refus.prenom}\u00a0: `;
  switch (refus.refus) {
    case 'CreneauPasClos':
      return 'La feuille n’est pas close\u00a0: changez directement les présences.';
    case 'MotifTropCourt':
      return `Dites pourquoi, en ${refus.minimum} caractères au moins.`;
    case 'RienNeChange':
      return 'Rien n’a changé.';
    case 'HeureHorsCreneau':
      return `${qui}l’heure doit être entre le début et la fin du créneau.`;
    case 'HeuresInversees':
      return `${qui}l’heure de départ doit venir après l’heure d’arrivée.`;
    case 'DejaCorrige':
      return 'Une autre personne a corrigé cette présence entre-temps. Relisez sa correction.';
  }
}
