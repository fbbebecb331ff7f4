interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** Unique and exclusion constraints: what may be once only would be twice. */
const TWICE = new Set(['23505', '23P01']);

/** The unique or exclusion constraint that a write broke, or null for any other failure. The transaction is then lost. */
export function brokenConstraint(error: unknown): string | null {
  const { code = '', constraint } = error as PostgresError;
  return TWICE.has(code) && constraint !== undefined ? constraint : null;
}

/** The table where a write would have put twice what may be once only, or null for any other failure. */
export function crowdedTable(error: unknown): string | null {
  const { code = '', table } = error as PostgresError;
  return TWICE.has(code) && table !== undefined ? table : null;
}
