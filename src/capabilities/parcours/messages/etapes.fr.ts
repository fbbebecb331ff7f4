import type { GenreFait } from '../domain/faits.ts';

/** Ce qui s'est passé, comme titre d'étape. */
export const ETAPES: Readonly<Record<GenreFait, string>> = {
  'candidature.deposee': 'Candidature reçue',
  'entretien.tenu': 'Entretien passé',
  'candidature.admise': 'Admission prononcée',
  'candidature.refusee': 'Candidature refusée',
  'candidature.retiree': 'Candidature retirée',
  'inscription.enregistree': 'Inscription enregistrée',
  'inscription.annulee': 'Inscription annulée',
  'periode.changee': 'Période changée',
  'parcours.interrompu': 'Parcours interrompu',
  'parcours.repris': 'Parcours repris',
  'parcours.abandonne': 'Parcours arrêté',
  'parcours.termine': 'Formation terminée',
  'certification.obtenue': 'Certification obtenue',
  'certification.refusee': 'Certification non obtenue',
  'fait.annule': 'Étape annulée',
};
