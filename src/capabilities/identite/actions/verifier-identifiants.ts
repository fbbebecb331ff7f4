import type { Services } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { verifyPassword } from '../auth/mot-de-passe.ts';
import { cibleAdresse, DELAIS_MOT_DE_PASSE } from '../domain/verrou.ts';

/** An account whose password was right. */
export interface Identifie {
  readonly compteId: string;
  /** A second step is asked for before the session opens. */
  readonly double: boolean;
  readonly cible: Uint8Array;
}

export type RefusIdentifiants =
  | Refusal<'IdentifiantsFaux' | 'CompteSuspendu'>
  | (Refusal<'CompteVerrouille'> & { readonly secondes: number });

interface TentativeRow {
  verrou_jusqua: Temporal.Instant | null;
  compte_id: string | null;
  empreinte: string | null;
  double: boolean | null;
  suspendu: boolean | null;
}

/**
 * Checks an address and its password, outside of any transaction: one statement, then the hash in the thread pool. The
 * attempt is counted first. An address without account takes as long, and is refused with the same words.
 */
export async function verifierIdentifiants(
  { db, clock }: Services,
  { courriel, motDePasse }: { readonly courriel: string; readonly motDePasse: string },
): Promise<Result<Identifie, RefusIdentifiants>> {
  const cible = cibleAdresse(courriel);
  const now = clock.now();
  const { rows } = await db.pool.query<TentativeRow>({
    name: 'tenter_connexion',
    text: 'SELECT * FROM identite.tenter_connexion($1, $2, $3, $4)',
    values: [courriel, cible, now.toString(), DELAIS_MOT_DE_PASSE],
  });
  const row = rows[0];
  if (row?.verrou_jusqua) return refuse('CompteVerrouille', { secondes: attente(now, row.verrou_jusqua) });
  const right = await verifyPassword(row?.empreinte ?? null, motDePasse);
  if (!right || !row?.compte_id) return refuse('IdentifiantsFaux');
  if (row.suspendu === true) return refuse('CompteSuspendu');
  return ok({ compteId: row.compte_id, double: row.double === true, cible });
}

/** Whole seconds until a lock opens, one at least. The database keeps microseconds: less than a millisecond is no time. */
export const attente = (now: Temporal.Instant, verrou: Temporal.Instant): number =>
  Math.max(1, Math.ceil(Math.round(now.until(verrou).total('milliseconds')) / 1000));
