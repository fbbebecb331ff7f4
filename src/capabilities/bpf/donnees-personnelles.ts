import type { PersonalColumn } from '#platform/capability.ts';

const STATUT = {
  category: 'scolarite',
  purpose:
    'Compter les heures données par les formateurs de l’organisme et extérieurs (art. R. 6352-22 C. trav.)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const;

const PRODUIT = {
  category: 'financement',
  purpose:
    'Dire d’où viennent les produits de la formation (art. R. 6352-22 C. trav. ; art. L. 123-22 C. com.)',
  basis: 'obligation-legale',
  retentionMonths: 120,
  erasure: 'conserver-preuve',
} as const;

const COLONNES_PRODUIT = [
  'le',
  'montant_centimes',
  'origine',
  'payeur',
  'facture',
  'rang',
  'objet',
  'motif_retrait',
];

export const donneesPersonnelles: readonly PersonalColumn[] = [
  ...['statut', 'depuis'].map((nom) => ({ column: `bpf.statut_formateur.${nom}`, ...STATUT })),
  ...COLONNES_PRODUIT.map((nom) => ({ column: `bpf.produit.${nom}`, ...PRODUIT })),
];
