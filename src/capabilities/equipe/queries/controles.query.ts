import { sql } from 'kysely';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/db/types.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { manquesDuDossier, type ManqueFormateur } from '../domain/competences.ts';
import { formateurs } from './formateurs.query.ts';

export interface DossierIncomplet {
  readonly personneId: string;
  readonly nom: string;
  readonly manques: readonly ManqueFormateur[];
}

/** The trainers whose skills file lacks something today (indicators 21 and 22). One statement. */
export async function dossiersIncomplets({
  tx,
  organismeId,
  clock,
}: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>): Promise<readonly DossierIncomplet[]> {
  const { rows } = await formateurs(tx, organismeId, clock.now(), { tout: true });
  return rows
    .map((row) => ({
      personneId: row.personneId,
      nom: `${row.prenom} ${row.nom}`,
      manques: manquesDuDossier(row, today(clock)),
    }))
    .filter(({ manques }) => manques.length > 0);
}

/**
 * Share of the hours taught over the last twelve months by permanent trainers, from 0 to 1 (indicator 20); null when nothing
 * was taught. One statement.
 */
export async function partDesPermanents(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
): Promise<number | null> {
  const { rows } = await sql<{ part: number | null }>`
    SELECT (sum(d.duree) FILTER (WHERE f.statut = 'permanent') / nullif(sum(d.duree), 0))::double precision AS part
    FROM (SELECT cf.personne_id, extract(epoch FROM upper(cf.periode) - lower(cf.periode)) AS duree
      FROM planning.creneau_formateur cf
      WHERE cf.organisme_id = ${organismeId}::uuid AND NOT cf.annule AND upper(cf.periode) <= ${maintenant.toString()}::timestamptz
        AND cf.debut > ${maintenant.toString()}::timestamptz - make_interval(months => 12)) d
    LEFT JOIN equipe.formateur f ON f.organisme_id = ${organismeId}::uuid AND f.personne_id = d.personne_id`.execute(
    tx,
  );
  const lue = rows[0]?.part ?? null;
  return lue === null ? null : Number(lue);
}
