import type { PersonalColumn } from '#platform/capability.ts';

const competences = {
  category: 'scolarite',
  purpose: 'Prouver les compétences des formateurs (RNQ, indicateurs 21 et 22)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const;

const conseil = {
  category: 'identite',
  purpose: 'Tenir le conseil de perfectionnement (art. L. 6231-3 C. trav. ; indicateur 20)',
  basis: 'obligation-legale',
  retentionMonths: null,
  erasure: 'remplacer',
} as const;

export const donneesPersonnelles: readonly PersonalColumn[] = [
  ...['nature', 'libelle', 'le', 'expire_le', 'fichier', 'nom_fichier', 'type_fichier'].map((nom) => ({
    ...competences,
    column: `equipe.element.${nom}`,
  })),
  { ...competences, column: 'equipe.formateur.statut', retentionMonths: null },
  ...['mission', 'du', 'au'].map((nom) => ({
    ...conseil,
    column: `equipe.referent.${nom}`,
    erasure: 'conserver-preuve' as const,
  })),
  ...['nom', 'qualite'].map((nom) => ({ ...conseil, column: `equipe.conseil_membre.${nom}` })),
  ...['presents', 'compte_rendu', 'decisions'].map((nom) => ({
    ...conseil,
    category: 'texte-libre' as const,
    column: `equipe.reunion.${nom}`,
    erasure: 'conserver-preuve' as const,
  })),
];
