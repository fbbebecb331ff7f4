import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { DatesAction } from '../domain/action.ts';
import type { Efficacite, Origine } from '../domain/vocabulaire.ts';

/** An action of the improvement plan. Days are ISO 8601. */
export interface ActionLue extends DatesAction {
  readonly id: string;
  readonly quoi: string;
  readonly origine: Origine;
  readonly responsableId: string | null;
  readonly responsable: string | null;
  readonly decideeLe: Temporal.Instant;
  readonly preuve: string | null;
  readonly efficacite: Efficacite | null;
  readonly jugement: string | null;
  readonly abandonMotif: string | null;
  readonly liens: readonly { readonly libelle: string; readonly chemin: string }[];
}

export interface FiltreActions {
  readonly etat: 'ouvertes' | 'en_retard' | 'a_juger' | 'terminees' | 'toutes';
  readonly origine: Origine | '';
  readonly tri: 'proches' | 'lointaines';
}

const LUES = sql`SELECT a.id, a.quoi, a.origine, a.responsable_id AS "responsableId", u.name AS responsable, a.echeance,
  a.decidee_le AS "decideeLe", a.faite_le AS "faiteLe", a.preuve, a.efficacite, a.jugee_le AS "jugeeLe", a.jugement,
  a.abandonnee_le IS NOT NULL AS abandonnee, a.abandon_motif AS "abandonMotif",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('libelle', l.libelle, 'chemin', l.chemin) ORDER BY l.genre, l.libelle), '[]')
   FROM amelioration.action_lien l WHERE l.organisme_id = a.organisme_id AND l.action_id = a.id) AS liens
  FROM amelioration.action a LEFT JOIN auth."user" u ON u.id = a.responsable_id`;

/** One page of the plan; all of it with `limite` null. One statement. */
export async function actions(
  tx: Tx,
  organismeId: string,
  { etat, origine, tri }: FiltreActions,
  aujourdhui: string,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly ActionLue[]; readonly next: string | null }> {
  const sens = tri === 'proches' ? sql`ASC` : sql`DESC`;
  const suite = tri === 'proches' ? sql`>` : sql`<`;
  const conditions = [
    sql`a.organisme_id = ${organismeId}::uuid`,
    ...conditionsDEtat(etat, aujourdhui),
    ...(origine === '' ? [] : [sql`a.origine = ${origine}`]),
    ...(apres === null ? [] : [sql`(a.echeance, a.id) ${suite} (${apres.key}::date, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<ActionLue>`${LUES} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY a.echeance ${sens}, a.id ${sens} LIMIT ${limite}`.execute(tx);
  const taille = limite === null ? rows.length : PAGE_SIZE;
  return pageOf(rows, ({ echeance, id }) => ({ key: echeance, id }), taille);
}

const OUVERTE = sql`a.faite_le IS NULL AND a.abandonnee_le IS NULL`;

function conditionsDEtat(etat: FiltreActions['etat'], aujourdhui: string) {
  if (etat === 'ouvertes') return [OUVERTE];
  if (etat === 'en_retard') return [OUVERTE, sql`a.echeance < ${aujourdhui}::date`];
  if (etat === 'a_juger') return [sql`a.faite_le IS NOT NULL AND a.efficacite IS NULL`];
  return etat === 'terminees' ? [sql`(a.efficacite IS NOT NULL OR a.abandonnee_le IS NOT NULL)`] : [];
}

/** One action, or null. One statement. */
export async function actionParId(tx: Tx, organismeId: string, id: string): Promise<ActionLue | null> {
  const { rows } = await sql<ActionLue>`${LUES}
    WHERE a.organisme_id = ${organismeId}::uuid AND a.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}
