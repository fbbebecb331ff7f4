/** The unique or exclusion constraint that a write broke, or null for any other failure. The transaction is then lost. */
export function brokenConstraint(error: unknown): string | null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return (code === '23505' || code === '23P01') && constraint !== undefined ? constraint : null;
}
