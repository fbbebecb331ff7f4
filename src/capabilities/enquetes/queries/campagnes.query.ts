import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Genre, Mois } from '../domain/genres.ts';
import { type Brute, jour } from './dates.ts';
import { NOTE_DE_CAMPAGNE } from './note.fragment.ts';
import { duFormateur } from './perimetre.fragment.ts';

/** A campaign in the list. */
export interface CampagneListee {
  readonly id: string;
  readonly genre: Genre;
  readonly mois: Mois;
  readonly session: string | null;
  readonly module: string | null;
  readonly ouverteLe: Temporal.PlainDate;
  readonly fin: Temporal.PlainDate;
  readonly demandees: number;
  readonly repondues: number;
  /** From 1 to 4. */
  readonly note: number | null;
  readonly aTraiter: number;
  readonly restituee: boolean;
}

export interface FiltreCampagnes {
  readonly genre: Genre | '';
  /** The trainer who reads, limited to his sessions. */
  readonly formateurId: string | null;
}

/** The campaigns, the last opened first. One statement; `cursor` null with `taille` null reads them all. */
export async function campagnes(
  tx: Tx,
  organismeId: string,
  { genre, formateurId }: FiltreCampagnes,
  apres: Cursor | null,
  taille: number | null = PAGE_SIZE,
) {
  const suite =
    apres !== null && /^\d{4}-\d{2}-\d{2}$/u.test(apres.key) && /^[0-9a-f-]{36}$/u.test(apres.id)
      ? sql`AND (c.ouverte_le, c.id) < (${apres.key}::date, ${apres.id}::uuid)`
      : sql``;
  const { rows } = await sql<Brute<CampagneListee, 'ouverteLe' | 'fin'>>`
    SELECT c.id, c.genre, c.mois, se.intitule AS session, m.intitule AS module, c.ouverte_le AS "ouverteLe", c.fin,
      so.demandees, so.repondues, ${NOTE_DE_CAMPAGNE} AS note,
      (SELECT count(*) FROM enquetes.reponse r WHERE r.organisme_id = c.organisme_id AND r.campagne_id = c.id
        AND r.defavorable AND r.suite IS NULL)::int AS "aTraiter",
      EXISTS (SELECT FROM enquetes.restitution re WHERE re.organisme_id = c.organisme_id AND re.campagne_id = c.id) AS restituee
    FROM enquetes.campagne c
    JOIN enquetes.questionnaire q ON q.organisme_id = c.organisme_id AND q.id = c.questionnaire_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS demandees, count(repondue_le)::int AS repondues FROM enquetes.sollicitation s
      WHERE s.organisme_id = c.organisme_id AND s.campagne_id = c.id) so
    LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    WHERE c.organisme_id = ${organismeId}::uuid AND (${genre} = '' OR c.genre = ${genre}) AND ${duFormateur(formateurId)} ${suite}
    ORDER BY c.ouverte_le DESC, c.id DESC ${taille === null ? sql`` : sql`LIMIT ${taille + 1}::int`}`.execute(
    tx,
  );
  const lues = rows.map((row) => ({ ...row, ouverteLe: jour(row.ouverteLe), fin: jour(row.fin) }));
  return taille === null
    ? { rows: lues, next: null }
    : pageOf(lues, ({ ouverteLe, id }) => ({ key: ouverteLe.toString(), id }), taille);
}
