import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Depots } from '../domain/etat.ts';
import type { DepotLu } from './indicateur.query.ts';
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

/** Une pièce avec ses versions ; `null` si l'organisme n'en a pas de telle. Une requête. */
export async function depotParId(
  tx: Tx,
  organismeId: string,
  depotId: string,
): Promise<(DepotLu & { readonly numero: number }) | null> {
  const { rows } = await sql<DepotLu & { readonly numero: number }>`
    SELECT d.id, d.numero, d.intitule, d.retire_le::text AS "retireLe", d.motif_retrait AS "motifRetrait",
      ${VERSIONS_DU_DEPOT} AS versions
    FROM qualite.depot d WHERE d.organisme_id = ${organismeId}::uuid AND d.id = ${depotId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** Les versions de la pièce `d` en JSON, la plus récente d'abord. */
export const VERSIONS_DU_DEPOT: RawBuilder<DepotLu['versions']> = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'dateeDu', v.datee_du, 'expireLe', v.expire_le,
    'texte', v.texte, 'fichier', v.fichier, 'nomFichier', v.nom_fichier, 'deposeLe', v.depose_le,
    'deposePar', u.name) ORDER BY v.version DESC), '[]')
  FROM qualite.depot_version v LEFT JOIN auth."user" u ON u.id = v.depose_par
  WHERE v.organisme_id = d.organisme_id AND v.depot_id = d.id)`;

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
