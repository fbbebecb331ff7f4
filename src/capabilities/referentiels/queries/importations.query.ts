import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import type { Referentiel } from '../actions/importer-en-transaction.ts';
import type { Bilan, GenreChangement, Source } from '../domain/bilan.ts';
import type { Changement } from '../domain/comparer.ts';

/** Une importation demandée par une page et qui n'a pas abouti, ou pas encore. */
export interface ImportationSuivie {
  readonly id: string;
  readonly referentiel: Referentiel;
  readonly fichier: string;
  readonly demandeeLe: Temporal.Instant;
  readonly etat: 'attente' | 'encours' | 'refusee';
  readonly lues: number;
  readonly refus: InputRefusal | null;
}

export interface VersionListee {
  readonly id: string;
  readonly source: Source;
  readonly fichier: string;
  readonly importeeLe: Temporal.Instant;
  readonly bilan: Bilan;
}

/** Les importations à suivre et les dernières versions. Deux requêtes. */
export async function importationsRecentes(
  tx: Tx,
): Promise<{ suivies: readonly ImportationSuivie[]; versions: readonly VersionListee[] }> {
  const suivies = await sql<ImportationSuivie>`
    SELECT id, referentiel, fichier, demandee_le AS "demandeeLe", etat, lues, refus
    FROM referentiels.importation WHERE etat <> 'faite' ORDER BY demandee_le DESC LIMIT 20`.execute(tx);
  const versions = await sql<VersionListee>`
    SELECT id, source, fichier, importee_le AS "importeeLe", bilan
    FROM referentiels.version ORDER BY importee_le DESC, id DESC LIMIT 50`.execute(tx);
  return { suivies: suivies.rows, versions: versions.rows };
}

export async function versionParId(tx: Tx, id: string): Promise<VersionListee | null> {
  const { rows } = await sql<VersionListee>`
    SELECT id, source, fichier, importee_le AS "importeeLe", bilan FROM referentiels.version WHERE id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export interface ChangementListe {
  readonly numero: string;
  readonly intitule: string;
  readonly champs: readonly Changement[];
}

/** Les fiches qu'une version a changées d'une certaine manière, par numéro, une de plus que `limite`. Une requête. */
export async function changementsDeVersion(
  tx: Tx,
  versionId: string,
  genre: GenreChangement,
  { apres, limite }: { readonly apres: string; readonly limite: number },
): Promise<ChangementListe[]> {
  const { rows } = await sql<ChangementListe>`
    SELECT c.certification AS numero, f.intitule, c.champs
    FROM referentiels.changement c JOIN referentiels.certification f ON f.numero = c.certification
    WHERE c.version_id = ${versionId} AND c.genre = ${genre} AND c.certification > ${apres}
    ORDER BY c.certification LIMIT ${limite + 1}`.execute(tx);
  return rows;
}
