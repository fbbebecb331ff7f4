import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { controlerPublication } from '../domain/controle-publication.ts';
import type { IdRegle } from '../domain/regles-publication.ts';
import { COLONNES_JOINTES, type LigneFormation, versFormation } from './ligne-formation.ts';

/** Une formation au catalogue public, et ce que sa fiche ne dit pas. */
export interface FichePubliee {
  readonly id: string;
  readonly intitule: string;
  /** Règles de publication non respectées ce jour-là, dans l'ordre des rubriques. */
  readonly manques: readonly {
    readonly id: IdRegle;
    readonly niveau: 'bloquant' | 'aConfirmer' | 'conseil';
  }[];
}

/** Les fiches publiées, chacune avec ses manques aux règles du jour (indicateur 1). Une requête. */
export async function fichesPubliees(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<readonly FichePubliee[]> {
  const { rows } = await sql<LigneFormation>`
    SELECT f.*, ${COLONNES_JOINTES} FROM catalogue.formation f
    WHERE f.organisme_id = ${organismeId} AND f.publiee_le IS NOT NULL ORDER BY f.intitule, f.id`.execute(tx);
  return rows.map((ligne) => {
    const fiche = versFormation(ligne);
    return { id: ligne.id, intitule: ligne.intitule, manques: controlerPublication(fiche, jour) };
  });
}
