import type { CleJourFerie } from './domain/jours-feries.ts';
import type { NomConflit } from './domain/conflits.ts';
import type { RaisonEcart } from './domain/recurrence.ts';
import type { Changement, RefusChangement } from './domain/incidences.ts';
import type { ModaliteCreneau } from './domain/demande.ts';
import type { RefusRecurrence } from './domain/refus-recurrence.ts';

export const JOURS_FERIES: Readonly<Record<CleJourFerie, string>> = {
  jourDeLAn: 'Jour de l’an',
  vendrediSaint: 'Vendredi saint',
  lundiDePaques: 'Lundi de Pâques',
  feteDuTravail: 'Fête du Travail',
  huitMai: 'Victoire de 1945',
  ascension: 'Ascension',
  lundiDePentecote: 'Lundi de Pentecôte',
  quatorzeJuillet: 'Fête nationale',
  assomption: 'Assomption',
  toussaint: 'Toussaint',
  onzeNovembre: 'Armistice de 1918',
  noel: 'Noël',
  saintEtienne: 'Saint-Étienne (second jour de Noël)',
};

export const CONFLITS: Readonly<Record<NomConflit, string>> = {
  SalleOccupee: 'La salle est déjà prise',
  SalleIndisponible: 'La salle est indisponible',
  FormateurOccupe: 'Le formateur est déjà pris',
  FormateurIndisponible: 'Le formateur est indisponible',
  GroupeOccupe: 'Le groupe a déjà un créneau',
  GroupeIndisponible: 'Le groupe est indisponible',
  PersonneOccupee: 'La personne a déjà un créneau',
  PersonneIndisponible: 'La personne est indisponible',
};

/** Ce qui change d'un créneau. */
export const CHANGEMENTS: Readonly<Record<Changement, string>> = {
  annulation: 'annulation',
  horaire: 'horaire',
  salle: 'salle',
  formateur: 'formateurs',
  module: 'module',
  modalite: 'modalité',
  lien: 'lien de la classe à distance',
  intitule: 'intitulé',
};

export const MODALITES_CRENEAU: Readonly<Record<ModaliteCreneau, string>> = {
  presentiel: 'En présence',
  distance: 'À distance, en direct',
  foad: 'À distance, à son rythme',
  entreprise: 'En entreprise',
};

const heure = (h: Temporal.PlainTime): string =>
  h.toString({ smallestUnit: 'minute' }).replace(':', '\u00a0h\u00a0');

/** Pourquoi un jour attendu n'a pas de créneau. */
export function raisonDEcart(raison: RaisonEcart): string {
  switch (raison.nom) {
    case 'JourFerie':
      return `Jour férié\u00a0: ${JOURS_FERIES[raison.jour.cle]}`;
    case 'Fermeture':
      return `Fermeture\u00a0: ${raison.fermeture.motif}`;
    case 'SemaineEnEntreprise':
      return 'Semaine en entreprise';
    case 'JourRetire':
      return 'Jour retiré';
    case 'HeureInexistante':
      return 'Cette heure n’existe pas ce jour-là (passage à l’heure d’été)';
  }
}

/** Pourquoi une récurrence est refusée. */
export function refusDeRecurrence(refus: RefusRecurrence): string {
  switch (refus.refus) {
    case 'RecurrenceInversee':
      return 'La date de fin doit venir après la date de début.';
    case 'RecurrenceTropLongue':
      return 'La période dépasse trois ans. Choisissez une période plus courte.';
    case 'RecurrenceSansJour':
      return 'Choisissez au moins un jour de la semaine.';
    case 'RecurrenceSansPlage':
      return 'Indiquez une heure de début et une heure de fin.';
    case 'PlageVide':
      return `L’heure de fin doit venir après ${heure(refus.plage.debut)}.`;
    case 'PlagesSuperposees':
      return `Deux horaires du même jour se chevauchent\u00a0: ${refus.plages.map(({ debut, fin }) => `${heure(debut)}–${heure(fin)}`).join(' et ')}.`;
    case 'RythmeInvalide':
      return 'Le rythme doit avoir au moins une semaine au centre et 52 semaines au plus.';
    case 'SemaineInconnue':
      return `La semaine «\u00a0${refus.semaine}\u00a0» n’existe pas. Exemple attendu\u00a0: 2026-W48.`;
  }
}

/** Pourquoi un créneau ne peut pas changer. */
export function refusDeChangement(refus: RefusChangement): string {
  switch (refus.refus) {
    case 'FeuilleDejaSignee':
      return 'La feuille de ce créneau est déjà signée. Elle ne peut plus changer, sauf par une correction motivée.';
    case 'FeuilleOuverte':
      return 'L’émargement de ce créneau est ouvert. Fermez-le avant de modifier le créneau.';
    case 'CreneauInchange':
      return 'Rien n’a changé.';
  }
}
