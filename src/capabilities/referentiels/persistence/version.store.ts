import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Bilan, ChangementFiche, Source } from '../domain/bilan.ts';

export interface NouvelleVersion {
  readonly id: string;
  readonly source: Source;
  readonly fichier: string;
  readonly empreinte: string;
  readonly importeeLe: Temporal.Instant;
}

/** Verrou des importations, tenu jusqu'à la fin de la transaction : deux importations comparent l'une après l'autre. */
const VERROU = 4_207_101;

/** Ouvre une version : ses changements la citent avant que son bilan soit connu. Attend la fin d'une autre importation. */
export async function creerVersion(
  tx: Tx,
  { id, source, fichier, empreinte, importeeLe }: NouvelleVersion,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${VERROU}::bigint)`.execute(tx);
  await tx
    .insertInto('referentiels.version')
    .values({ id, source, fichier, empreinte, importee_le: importeeLe, bilan: '{}' })
    .execute();
}

export async function finirVersion(tx: Tx, id: string, bilan: Bilan): Promise<void> {
  await tx
    .updateTable('referentiels.version')
    .set({ bilan: JSON.stringify(bilan) })
    .where('id', '=', id)
    .execute();
}

/** Garde ce qui change dans chaque fiche. Une requête. */
export async function consignerChangements(
  tx: Tx,
  versionId: string,
  changements: readonly ChangementFiche[],
): Promise<void> {
  if (changements.length === 0) return;
  await sql`
    INSERT INTO referentiels.changement (version_id, certification, genre, champs)
    SELECT ${versionId}::uuid, numero, genre, champs
    FROM jsonb_to_recordset(${JSON.stringify(changements)}::jsonb) AS ligne (numero text, genre text, champs jsonb)
    ON CONFLICT (version_id, certification) DO NOTHING`.execute(tx);
}
