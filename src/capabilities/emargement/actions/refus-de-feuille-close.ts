import { refuse, type Refusal, type Result } from '#platform/result.ts';

/**
 * The refusal for a write that the database turned away because the sheet was closed meanwhile; throws any other failure
 * again. The transaction is lost: the caller only returns what it gets.
 */
export function refusDeFeuilleClose(error: unknown, acte: 'signer' | 'noter'): Result<never, Refusal> {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23001' && constraint === 'feuille_close')
    return refuse('CreneauDejaClos', { acte: acte === 'signer' ? 'signer' : 'ouvrir', closA: null });
  throw error;
}
