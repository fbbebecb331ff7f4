import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { TableDePersonne } from '../domain/plan.ts';
import { lignesDe, identifiant } from '../queries/lignes.fragment.ts';

/** Everything that the organisme keeps of a person, table by table. */
export interface DonneesDePersonne {
  readonly table: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly Record<string, unknown>[];
}

/** A person with more rows than this in one table has an export that says so. */
const MAX_LIGNES = 20_000;

/** Reads what is declared of a person (RGPD art. 15 and 20). Tables without a row are left out. */
export async function exporterPersonne(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  personneId: string,
  plan: readonly TableDePersonne[],
): Promise<DonneesDePersonne[]> {
  const found: DonneesDePersonne[] = [];
  for (const { nom, chemin, colonnes } of plan) {
    const noms = colonnes.map((colonne) => colonne.nom);
    const { rows } = await sql<{ ligne: Record<string, unknown> }>`
      SELECT jsonb_build_object(${sql.join(noms.flatMap((one) => [sql.lit(one), sql.ref(`t.${one}`)]))}) AS ligne
      FROM ${identifiant(nom)} AS t
      WHERE ${lignesDe('t', chemin, { organismeId, personneId })} LIMIT ${MAX_LIGNES}`.execute(tx);
    if (rows.length > 0) found.push({ table: nom, colonnes: noms, lignes: rows.map(({ ligne }) => ligne) });
  }
  return found;
}
