import type { MotifArret } from './domain/faits.ts';
import type { DouteBpf, ManqueBpf } from './domain/exigences-inscription.ts';
import type { RefusParcours } from './domain/parcours-individuel.ts';
import type { Suggestion } from './domain/positionnement.ts';
import type { Statut } from './domain/statut.ts';

export const STATUTS: Readonly<Record<Statut, string>> = {
  candidat: 'Candidature reçue',
  enEntretien: 'Entretien passé',
  admis: 'Admission prononcée',
  refuse: 'Candidature refusée',
  retire: 'Candidature retirée',
  inscrit: 'Inscription faite',
  annule: 'Inscription annulée',
  enFormation: 'En formation',
  interrompu: 'Parcours interrompu',
  abandon: 'Parcours arrêté',
  termine: 'Formation terminée',
  certifie: 'Certification obtenue',
  certifiePartiellement: 'Certification obtenue en partie',
  nonCertifie: 'Certification non obtenue',
};

export const MOTIFS_ARRET: Readonly<Record<MotifArret, string>> = {
  emploi: 'Départ pour un emploi',
  reorientation: 'Autre projet',
  empechement: 'Empêchement personnel',
  financement: 'Fin du financement',
  exclusion: 'Exclusion',
  ruptureContrat: 'Rupture du contrat d’apprentissage ou de professionnalisation',
  sansNouvelles: 'Sans nouvelles',
  autre: 'Autre raison',
};

export const SUGGESTIONS: Readonly<Record<Suggestion['raison'], string>> = {
  acquis: 'Le formateur constate que le module est acquis\u00a0: une dispense est possible.',
  presqueAcquis: 'Le module est presque acquis\u00a0: un allègement est possible.',
  ecart: 'La personne et le formateur ne voient pas le niveau de la même façon\u00a0: parlez-en.',
  aApprendre: 'Le module reste à apprendre.',
  sansConstat: 'Le formateur n’a pas encore donné son avis.',
};

export const MANQUES_BPF: Readonly<Record<ManqueBpf, string>> = {
  TypeStagiaireManquant:
    'Choisissez la situation de la personne\u00a0: salariée, apprentie, en recherche d’emploi…',
  FinancementManquant: 'Indiquez qui paie la formation.',
  PartsDifferentesDuTout: 'Les parts des financeurs doivent faire 100\u00a0%.',
  FinancementEnDouble: 'Le même financeur est indiqué deux fois.',
  ObjectifManquant: 'La formation n’a pas d’objectif général. Complétez-la dans le catalogue.',
  CodeNsfManquant: 'La formation n’a pas de spécialité (code NSF). Complétez-la dans le catalogue.',
};

export const DOUTES_BPF: Readonly<Record<DouteBpf, string>> = {
  ApprentiSansContrat: 'La personne est apprentie, mais aucun OPCO ne paie un contrat d’apprentissage.',
  ContratSansApprenti: 'Un OPCO paie un contrat d’apprentissage, mais la personne n’est pas apprentie.',
  ApprentiQuiPaie: 'La formation est gratuite pour un apprenti.',
  ParticulierSansFrais: 'La personne paie elle-même, mais elle n’est pas dans les financeurs.',
  HorsBpfPaye: 'La formation est hors bilan pédagogique, mais un financement de formation est indiqué.',
};

/** Pourquoi des décisions de parcours sont refusées. */
export const REFUS_PARCOURS: Readonly<Record<RefusParcours['refus'], string>> = {
  ModuleInconnu: 'Ce module ne fait pas partie de la formation.',
  ModuleDejaPrevu: 'Ce module est déjà au programme.',
  DecisionEnDouble: 'Ce module a deux décisions. Gardez-en une.',
  MotifManquant: 'Expliquez pourquoi le parcours s’écarte du programme.',
  VolumesInvalides: 'Indiquez une durée en heures et minutes, supérieure à zéro.',
  AllegementPlusLong: 'Un allègement doit être plus court que le module.',
  ParcoursVide: 'Le parcours ne garde aucun module.',
};
