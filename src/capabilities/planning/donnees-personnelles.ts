import type { PersonalColumn } from '#platform/capability.ts';

const ORGANISER = {
  category: 'presence',
  purpose: 'Organiser les créneaux et les disponibilités des formateurs',
  basis: 'contrat',
  retentionMonths: 72,
} as const;

/** Every column of the planning that speaks of a person (RGPD art. 30). */
export const personalData: readonly PersonalColumn[] = [
  { column: 'planning.creneau_formateur.periode', ...ORGANISER, erasure: 'conserver-preuve' },
  { column: 'planning.creneau_formateur.debut', ...ORGANISER, erasure: 'conserver-preuve' },
  { column: 'planning.indisponibilite.periode', ...ORGANISER, erasure: 'conserver-preuve' },
  { column: 'planning.indisponibilite.fin', ...ORGANISER, erasure: 'conserver-preuve' },
  { column: 'planning.indisponibilite.motif', ...ORGANISER, category: 'texte-libre', erasure: 'effacer' },
];
