import type { PersonalColumn } from '#platform/capability.ts';

/** Kept as long as the evidence of the training must be (domain: six years by default). */
const SUIVI = {
  purpose:
    'Suivre la formation d’une personne et en rendre compte (art. L. 6353-10, L. 6362-5 et R. 6352-22 C. trav.)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const;

/** Candidates who are not admitted: two years after the last contact. */
const CANDIDATURE = {
  purpose: 'Étudier une candidature',
  basis: 'interet-legitime',
  retentionMonths: 24,
  erasure: 'effacer',
} as const;

const ADAPTATION = {
  purpose: 'Adapter la formation à la personne (référentiel national qualité, indicateurs 8 et 10)',
  basis: 'contrat',
  retentionMonths: 72,
  erasure: 'effacer',
} as const;

export const donneesPersonnelles: readonly PersonalColumn[] = [
  { column: 'parcours.inscription.personne_id', category: 'scolarite', ...SUIVI },
  { column: 'parcours.inscription.tuteur_id', category: 'scolarite', ...SUIVI },
  { column: 'parcours.inscription.type_stagiaire', category: 'scolarite', ...SUIVI },
  { column: 'parcours.inscription.prix_centimes', category: 'financement', ...SUIVI },
  { column: 'parcours.inscription.positionne_le', category: 'evaluation', ...SUIVI },
  { column: 'parcours.inscription.situation', category: 'scolarite', ...SUIVI },
  { column: 'parcours.inscription.situation_le', category: 'scolarite', ...SUIVI },
  { column: 'parcours.inscription.projet', category: 'texte-libre', ...CANDIDATURE },
  { column: 'parcours.financement.origine', category: 'financement', ...SUIVI },
  { column: 'parcours.financement.millieme', category: 'financement', ...SUIVI },
  { column: 'parcours.financement.financeur', category: 'financement', ...SUIVI },
  { column: 'parcours.etape.type', category: 'scolarite', ...SUIVI },
  { column: 'parcours.etape.le', category: 'scolarite', ...SUIVI },
  { column: 'parcours.etape.donnees', category: 'scolarite', ...SUIVI },
  { column: 'parcours.positionnement.niveau_declare', category: 'evaluation', ...ADAPTATION },
  { column: 'parcours.positionnement.niveau_observe', category: 'evaluation', ...ADAPTATION },
  { column: 'parcours.positionnement.observe_par', category: 'evaluation', ...ADAPTATION },
  { column: 'parcours.positionnement.commentaire', category: 'texte-libre', ...ADAPTATION },
  { column: 'parcours.evaluation.resultat', category: 'evaluation', ...SUIVI },
  { column: 'parcours.evaluation.commentaire', category: 'texte-libre', ...ADAPTATION },
  { column: 'parcours.evaluation.evalue_le', category: 'evaluation', ...SUIVI },
  { column: 'parcours.evaluation.evalue_par', category: 'evaluation', ...SUIVI },
  {
    column: 'parcours.parcours_module.intitule',
    category: 'scolarite',
    ...ADAPTATION,
    erasure: 'conserver-preuve',
  },
  { column: 'parcours.parcours_module.minutes_presentiel', category: 'scolarite', ...SUIVI },
  { column: 'parcours.parcours_module.minutes_distance', category: 'scolarite', ...SUIVI },
  { column: 'parcours.parcours_module.minutes_foad', category: 'scolarite', ...SUIVI },
  { column: 'parcours.parcours_module.minutes_entreprise', category: 'scolarite', ...SUIVI },
  {
    column: 'parcours.parcours_module.motif_code',
    category: 'evaluation',
    ...ADAPTATION,
    erasure: 'conserver-preuve',
  },
  {
    column: 'parcours.parcours_module.decision',
    category: 'evaluation',
    ...ADAPTATION,
    erasure: 'conserver-preuve',
  },
  { column: 'parcours.parcours_module.motif', category: 'texte-libre', ...ADAPTATION },
  { column: 'parcours.session.responsable_id', category: 'scolarite', ...SUIVI },
];
