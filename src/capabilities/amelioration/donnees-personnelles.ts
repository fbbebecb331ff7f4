import type { PersonalColumn } from '#platform/capability.ts';

const RECLAMATION = {
  category: 'texte-libre',
  purpose: 'Traiter les réclamations et le prouver (référentiel qualité, indicateur 31)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'effacer',
} as const satisfies Omit<PersonalColumn, 'column'>;

const PREUVE = { ...RECLAMATION, erasure: 'conserver-preuve' } as const;
const CONTACT = { ...RECLAMATION, category: 'contact' } as const;

const SOUS_TRAITANCE = {
  category: 'identite',
  purpose: 'Prouver que les sous-traitants respectent le référentiel (indicateur 27)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const satisfies Omit<PersonalColumn, 'column'>;

const de = (table: string, colonnes: readonly string[], regle: Omit<PersonalColumn, 'column'>) =>
  colonnes.map((colonne) => ({ column: `amelioration.${table}.${colonne}`, ...regle }));

/** What this capability keeps of persons. */
export const donneesPersonnelles: readonly PersonalColumn[] = [
  ...de('reclamation', ['nom', 'courriel', 'telephone'], CONTACT),
  ...de('reclamation', ['objet', 'texte', 'reponse', 'conclusion', 'sans_action_motif'], RECLAMATION),
  ...de('reclamation', ['canal', 'qualite', 'accuser_avant', 'repondre_avant', 'issue'], PREUVE),
  ...de('reclamation_echange', ['texte'], RECLAMATION),
  ...de('reclamation_echange', ['sens'], PREUVE),
  ...de('sous_traitant', ['statut', 'missions'], SOUS_TRAITANCE),
  ...de('sous_traitant_contrat', ['reference', 'signe_le', 'fin', 'clauses'], SOUS_TRAITANCE),
  ...de('sous_traitant_verification', ['piece', 'verifiee_le', 'expire_le', 'precisions'], SOUS_TRAITANCE),
];
