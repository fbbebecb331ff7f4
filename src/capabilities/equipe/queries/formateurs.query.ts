import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { ResumeDossier } from '../domain/competences.ts';

export interface FormateurLu extends ResumeDossier {
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly heures: number;
}

/** Créneaux older than that do not make a trainer of today. */
const MOIS = 12;

/**
 * Everybody who teaches: who had or has créneaux within twelve months, who is noted as a trainer, who has an account as one.
 * Hours are those of créneaux already over, within twelve months. One statement.
 */
export async function formateurs(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
  {
    apres = null,
    personneId = null,
    tout = false,
  }: { apres?: Cursor | null; personneId?: string | null; tout?: boolean },
): Promise<{ readonly rows: readonly FormateurLu[]; readonly next: string | null }> {
  const suite = apres === null ? sql`` : sql`AND (p.cle_tri, p.id) > (${apres.key}, ${apres.id}::uuid)`;
  const seul = personneId === null ? sql`` : sql`AND p.id = ${personneId}::uuid`;
  const limite = tout ? sql`` : sql`LIMIT ${PAGE_SIZE + 1}`;
  const { rows } = await sql<FormateurLu & { cle: string }>`
    WITH temps AS (
      SELECT cf.personne_id, coalesce(sum(extract(epoch FROM upper(cf.periode) - lower(cf.periode)))
        FILTER (WHERE upper(cf.periode) <= ${maintenant.toString()}::timestamptz), 0) / 3600 AS heures
      FROM planning.creneau_formateur cf
      WHERE cf.organisme_id = ${organismeId}::uuid AND NOT cf.annule
        AND cf.debut > ${maintenant.toString()}::timestamptz - make_interval(months => ${MOIS})
      GROUP BY cf.personne_id
    ), qui AS (
      SELECT personne_id FROM temps
      UNION SELECT personne_id FROM equipe.formateur WHERE organisme_id = ${organismeId}::uuid
      UNION SELECT personne_id FROM identite.membre
        WHERE organisme_id = ${organismeId}::uuid AND actif AND 'formateur' = ANY (roles) AND personne_id IS NOT NULL
    )
    SELECT p.id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.cle_tri AS cle, f.statut,
      e.cv::text AS "cvExpireLe", coalesce(e.preuves, 0)::integer AS preuves, e.habilitation::text AS "habilitationExpireLe",
      e.entretien::text AS "entretienLe", round(coalesce(t.heures, 0))::integer AS heures
    FROM qui
    JOIN annuaire.personne p ON p.organisme_id = ${organismeId}::uuid AND p.id = qui.personne_id
    LEFT JOIN temps t ON t.personne_id = p.id
    LEFT JOIN equipe.formateur f ON f.organisme_id = p.organisme_id AND f.personne_id = p.id
    LEFT JOIN LATERAL (
      SELECT max(expire_le) FILTER (WHERE nature = 'cv') AS cv, count(*) FILTER (WHERE nature IN ('diplome', 'experience')) AS preuves,
        min(expire_le) FILTER (WHERE nature = 'habilitation') AS habilitation, max(le) FILTER (WHERE nature = 'entretien') AS entretien
      FROM equipe.element e WHERE e.organisme_id = p.organisme_id AND e.personne_id = p.id
    ) e ON true
    WHERE true ${seul} ${suite}
    ORDER BY p.cle_tri, p.id ${limite}`.execute(tx);
  if (tout) return { rows, next: null };
  return pageOf(rows, ({ cle, personneId: id }) => ({ key: cle, id }));
}
