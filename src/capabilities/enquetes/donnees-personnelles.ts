import type { PersonalColumn } from '#platform/capability.ts';

const AVIS = {
  category: 'evaluation',
  purpose: 'Recueillir l’avis des personnes et améliorer les formations (indicateurs 30 et 31)',
  basis: 'obligation-legale',
  retentionMonths: 36,
} as const;

export const donneesPersonnelles: readonly PersonalColumn[] = [
  { column: 'enquetes.sollicitation.nom', ...AVIS, category: 'identite', erasure: 'effacer' },
  { column: 'enquetes.sollicitation.courriel', ...AVIS, category: 'contact', erasure: 'effacer' },
  { column: 'enquetes.sollicitation.relances', ...AVIS, erasure: 'conserver-preuve' },
  { column: 'enquetes.sollicitation.repondue_le', ...AVIS, erasure: 'conserver-preuve' },
  { column: 'enquetes.reponse.reponses', ...AVIS, category: 'texte-libre', erasure: 'remplacer' },
  { column: 'enquetes.reponse.motif', ...AVIS, category: 'texte-libre', erasure: 'conserver-preuve' },
];
