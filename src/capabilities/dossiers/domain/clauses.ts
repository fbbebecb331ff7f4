/** What an organisme writes once and its documents repeat. */
export const CLAUSES = [
  'reglement',
  'reglementParticulier',
  'dedit',
  'cessationAnticipee',
  'abandon',
  'litiges',
  'modalitesAcces',
  'moyensTechniques',
  'suivi',
  'accompagnement',
  'engagements',
  'aApporter',
  'restauration',
  'referentHandicap',
] as const;

export type Clause = (typeof CLAUSES)[number];

export type Clauses = Readonly<Record<Clause, string>> & { readonly validiteDevisJours: number };
