import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Depots } from '../domain/etat.ts';
import { depotsParNumero } from './tableau.query.ts';

/** Pièces valables et expirées de chaque indicateur, un jour. Une requête. */
export async function depotsLe(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<ReadonlyMap<number, Depots>> {
  const { rows } = await depotsParNumero(organismeId, jour).execute(tx);
  return new Map(rows.map(({ numero, ...depots }) => [numero, depots]));
}

/** Le fichier d'une version d'une pièce ; `null` si l'organisme n'en a pas. Une requête. */
export async function fichierDeDepot(
  tx: Tx,
  organismeId: string,
  depotId: string,
  version: number,
): Promise<{ readonly fichier: string; readonly nom: string; readonly type: string } | null> {
  const { rows } = await sql<{ fichier: string; nom: string; type: string }>`
    SELECT fichier, nom_fichier AS nom, type_fichier AS type FROM qualite.depot_version
    WHERE organisme_id = ${organismeId}::uuid AND depot_id = ${depotId}::uuid AND version = ${version}
      AND fichier IS NOT NULL`.execute(tx);
  return rows[0] ?? null;
}
