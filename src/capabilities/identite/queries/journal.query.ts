import { type RawBuilder, sql } from 'kysely';
import { WALL_ZONE } from '#platform/clock.ts';
import type { Tx } from '#platform/db/types.ts';
import { PAGE_SIZE } from '#platform/http/list.ts';
import { uuidV7 } from '#platform/ids.ts';

export interface FiltreJournal {
  /** What facts are about: the part of their type before the point. */
  readonly objet: string | null;
  /** Part of the name of who did it. */
  readonly auteur: string;
  /** First and last day written, `AAAA-MM-JJ`, Europe/Paris. */
  readonly du: string | null;
  readonly au: string | null;
}

export interface LigneJournal {
  readonly id: string;
  readonly type: string;
  readonly survenuLe: Temporal.Instant;
  readonly donnees: Record<string, unknown>;
  /** Its content was destroyed by law: nothing can be said of it. */
  readonly efface: boolean;
  readonly acteurGenre: 'compte' | 'lien' | 'cle' | 'systeme';
  /** Name of the account or of the key; null for a link or the system. */
  readonly acteur: string | null;
  readonly sujets: readonly { readonly genre: string; readonly id: string }[];
}

/** The facts of an organisme, last written first, one more than a page. One statement. */
export async function journal(
  tx: Tx,
  organismeId: string,
  filtre: FiltreJournal & { readonly apres: string | null },
  limite = PAGE_SIZE + 1,
): Promise<readonly LigneJournal[]> {
  const { rows } = await sql<LigneJournal>`
    SELECT f.id, f.type, f.survenu_le AS "survenuLe", f.donnees, f.efface_le IS NOT NULL AS efface, f.acteur_genre AS "acteurGenre",
      coalesce(u.name, c.nom) AS acteur,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('genre', s.genre, 'id', s.sujet_id)), '[]')
         FROM registre.fait_sujet s WHERE s.organisme_id = f.organisme_id AND s.fait_id = f.id) AS sujets
    FROM registre.fait f
    LEFT JOIN auth."user" u ON f.acteur_genre = 'compte' AND u.id = f.acteur_id
    LEFT JOIN identite.cle_api c ON f.acteur_genre = 'cle' AND c.organisme_id = f.organisme_id AND c.id = f.acteur_id
    WHERE f.organisme_id = ${organismeId}::uuid ${sql.join(conditions(filtre), sql` `)}
    ORDER BY f.id DESC LIMIT ${limite}`.execute(tx);
  return rows;
}

function conditions({
  objet,
  auteur,
  du,
  au,
  apres,
}: FiltreJournal & { apres: string | null }): RawBuilder<unknown>[] {
  const motif = `%${auteur.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return [
    objet === null ? sql`` : sql`AND split_part(f.type, '.', 1) = ${objet}`,
    auteur === '' ? sql`` : sql`AND coalesce(u.name, c.nom) ILIKE ${motif}`,
    du === null ? sql`` : sql`AND f.id >= ${idAuDebut(du, 0)}::uuid`,
    au === null ? sql`` : sql`AND f.id < ${idAuDebut(au, 1)}::uuid`,
    apres === null ? sql`` : sql`AND f.id < ${apres}::uuid`,
  ];
}

const ZEROS = new Uint8Array(10);

/** The smallest id of a day, so many days later: ids carry the time they were written (UUIDv7), the index is by id. */
function idAuDebut(jour: string, plus: number): string {
  const midnight = Temporal.PlainDate.from(jour).add({ days: plus }).toZonedDateTime(WALL_ZONE);
  return uuidV7(midnight.epochMilliseconds, ZEROS);
}
