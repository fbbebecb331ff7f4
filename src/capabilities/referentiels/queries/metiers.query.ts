import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface MetierTrouve {
  readonly code: string;
  readonly libelle: string;
  readonly emploiReglemente: boolean | null;
}

/** Les métiers dont le code, le libellé ou une appellation contient tous les mots, vingt au plus. Une requête. */
export async function chercherMetiers(tx: Tx, q: string): Promise<MetierTrouve[]> {
  const mots = q.split(/\s+/u).filter((mot) => mot !== '');
  if (mots.length === 0) return [];
  const conditions = mots.map(
    (mot) =>
      sql`recherche LIKE '%' || plateforme.normaliser(${mot.replaceAll(/[\\%_]/g, String.raw`\$&`)}) || '%'`,
  );
  const { rows } = await sql<MetierTrouve>`
    SELECT code, libelle, emploi_reglemente AS "emploiReglemente" FROM referentiels.metier
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY libelle, code LIMIT 20`.execute(tx);
  return rows;
}
