import type { PersonalColumn } from '#platform/capability.ts';

const AUDIT = {
  purpose: 'Tenir un audit de certification et y répondre (C. trav., art. L. 6316-1)',
  basis: 'obligation-legale',
  retentionMonths: 60,
} as const;

export const donneesPersonnelles: readonly PersonalColumn[] = [
  { column: 'qualite.audit.auditeur', ...AUDIT, category: 'identite', erasure: 'conserver-preuve' },
  { column: 'qualite.audit.courriel', ...AUDIT, category: 'contact', erasure: 'conserver-preuve' },
  { column: 'qualite.audit.genre', ...AUDIT, category: 'evaluation', erasure: 'conserver-preuve' },
  { column: 'qualite.audit.referentiel', ...AUDIT, category: 'evaluation', erasure: 'conserver-preuve' },
  { column: 'qualite.audit.valable_jusquau', ...AUDIT, category: 'connexion', erasure: 'conserver-preuve' },
  { column: 'qualite.constat_audit.texte', ...AUDIT, category: 'texte-libre', erasure: 'conserver-preuve' },
  { column: 'qualite.constat_audit.reponse', ...AUDIT, category: 'texte-libre', erasure: 'conserver-preuve' },
];
