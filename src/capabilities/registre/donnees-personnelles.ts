import type { PersonalColumn } from '#platform/capability.ts';

/** What facts carry: the evidence of a training, kept as long as it may be asked for. */
export const personalData: readonly PersonalColumn[] = [
  {
    column: 'registre.fait.donnees',
    category: 'scolarite',
    purpose: 'Prouver ce qui a été fait (art. L. 6353-10, L. 6362-5 et R. 6352-22 C. trav.)',
    basis: 'obligation-legale',
    retentionMonths: 72,
    erasure: 'conserver-preuve',
  },
];
