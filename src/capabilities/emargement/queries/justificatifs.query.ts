import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Nature } from '../domain/justificatif.ts';

/** A proof, without its nature nor its file: what everybody who follows absences may read. */
export interface JustificatifLu {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  /** ISO 8601 calendar dates, both included. */
  readonly du: string;
  readonly au: string;
  readonly deposeLe: Temporal.Instant;
  readonly decision: 'accepte' | 'refuse' | null;
  readonly decideLe: Temporal.Instant | null;
  readonly decidePar: string | null;
  readonly motif: string | null;
}

/** The rest, for who decides, and for the person himself. */
export interface PieceLue {
  readonly nature: Nature;
  readonly precisions: string | null;
  readonly fichier: string | null;
  readonly nomFichier: string | null;
  readonly typeFichier: string | null;
}

const LUS = sql`
  SELECT j.id, j.personne_id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, j.du::text, j.au::text,
    j.depose_le AS "deposeLe", j.decision, j.decide_le AS "decideLe", u.name AS "decidePar", j.motif`;
const DEPUIS = sql`
  FROM emargement.justificatif j
  JOIN annuaire.personne p ON p.organisme_id = j.organisme_id AND p.id = j.personne_id
  LEFT JOIN auth."user" u ON u.id = j.decide_par`;

/** Proofs, those that wait first to come first, or those decided, the latest first. One statement. */
export async function justificatifs(
  tx: Tx,
  organismeId: string,
  etat: 'a_instruire' | 'decides',
  apres: Cursor | null,
): Promise<{ readonly rows: readonly JustificatifLu[]; readonly next: string | null }> {
  const attente = etat === 'a_instruire';
  const [sens, ordre] = attente ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  const suite =
    apres === null
      ? sql``
      : sql`AND (j.depose_le, j.id) ${sens} (${apres.key}::timestamptz, ${apres.id}::uuid)`;
  const { rows } = await sql<JustificatifLu>`${LUS} ${DEPUIS}
    WHERE j.organisme_id = ${organismeId}::uuid AND j.decision ${attente ? sql`IS NULL` : sql`IS NOT NULL`} ${suite}
    ORDER BY j.depose_le ${ordre}, j.id ${ordre} LIMIT ${PAGE_SIZE + 1}`.execute(tx);
  return pageOf(rows, ({ deposeLe, id }) => ({ key: deposeLe.toString(), id }));
}

/** The proofs of one person, the latest first. One statement. */
export async function justificatifsDe(
  tx: Tx,
  organismeId: string,
  personneId: string,
): Promise<readonly (JustificatifLu & PieceLue)[]> {
  const { rows } = await sql<JustificatifLu & PieceLue>`${AVEC_PIECE}
    WHERE j.organisme_id = ${organismeId}::uuid AND j.personne_id = ${personneId}::uuid
    ORDER BY j.depose_le DESC, j.id DESC LIMIT 50`.execute(tx);
  return rows;
}

/** One proof with its file, or null. One statement. */
export async function justificatifParId(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<(JustificatifLu & PieceLue) | null> {
  const { rows } = await sql<JustificatifLu & PieceLue>`${AVEC_PIECE}
    WHERE j.organisme_id = ${organismeId}::uuid AND j.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

const AVEC_PIECE = sql`${LUS}, jp.nature, jp.precisions, jp.fichier, jp.nom_fichier AS "nomFichier", jp.type_fichier AS "typeFichier"
  ${DEPUIS}
  LEFT JOIN emargement.justificatif_piece jp ON jp.organisme_id = j.organisme_id AND jp.justificatif_id = j.id`;
