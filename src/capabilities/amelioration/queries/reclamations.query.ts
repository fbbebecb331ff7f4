import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { DatesReclamation } from '../domain/reclamation.ts';
import type { Canal, Issue, Qualite, Sens } from '../domain/vocabulaire.ts';
import { type ActionLiee, ACTIONS_LIEES } from './actions-liees.fragment.ts';

/** A complaint of the register. */
export interface ReclamationListee extends DatesReclamation {
  readonly id: string;
  readonly canal: Canal;
  readonly qualite: Qualite;
  readonly nom: string | null;
  readonly objet: string;
  readonly session: string | null;
  readonly recueLe: Temporal.Instant;
  readonly responsable: string | null;
  readonly issue: Issue | null;
  readonly actions: readonly ActionLiee[];
  readonly sansActionMotif: string | null;
}

export interface Echange {
  readonly id: string;
  readonly sens: Sens;
  readonly texte: string;
  /** ISO 8601. */
  readonly le: string;
  readonly par: string | null;
}

/** All that is known of one complaint. */
export interface ReclamationLue extends ReclamationListee {
  readonly texte: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly personneId: string | null;
  readonly sessionId: string | null;
  readonly responsableId: string | null;
  readonly reponse: string | null;
  readonly conclusion: string | null;
  readonly echanges: readonly Echange[];
}

export interface FiltreReclamations {
  readonly etat: 'ouvertes' | 'en_retard' | 'closes' | 'toutes';
  readonly qualite: Qualite | '';
  readonly tri: 'recentes' | 'anciennes';
}

const COLONNES = sql`r.id, r.canal, r.qualite, r.nom, r.objet, s.intitule AS session, r.recue_le AS "recueLe",
  r.accuser_avant AS "accuserAvant", r.repondre_avant AS "repondreAvant", r.accusee_le AS "accuseeLe",
  r.repondue_le AS "repondueLe", r.close_le AS "closeLe", u.name AS responsable, r.issue, r.sans_action_motif AS "sansActionMotif",
  ${ACTIONS_LIEES(sql`r.id`, 'reclamation')} AS actions`;

const TABLES = sql`amelioration.reclamation r
  LEFT JOIN parcours.session s ON s.organisme_id = r.organisme_id AND s.id = r.session_id
  LEFT JOIN auth."user" u ON u.id = r.responsable_id`;

/** One page of the register; all of it with `limite` null, for a file. One statement. */
export async function reclamations(
  tx: Tx,
  organismeId: string,
  { etat, qualite, tri }: FiltreReclamations,
  aujourdhui: string,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly ReclamationListee[]; readonly next: string | null }> {
  const sens = tri === 'recentes' ? sql`DESC` : sql`ASC`;
  const suite = tri === 'recentes' ? sql`<` : sql`>`;
  const conditions = [
    sql`r.organisme_id = ${organismeId}::uuid`,
    ...conditionsDEtat(etat, aujourdhui),
    ...(qualite === '' ? [] : [sql`r.qualite = ${qualite}`]),
    ...(apres === null
      ? []
      : [sql`(r.recue_le, r.id) ${suite} (${apres.key}::timestamptz, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<ReclamationListee>`SELECT ${COLONNES} FROM ${TABLES}
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY r.recue_le ${sens}, r.id ${sens} LIMIT ${limite}`.execute(
    tx,
  );
  return pageOf(
    rows,
    ({ recueLe, id }) => ({ key: recueLe.toString(), id }),
    limite === null ? rows.length : PAGE_SIZE,
  );
}

/** What is late: not answered in time, or not even acknowledged. Said once, for lists, to-dos and checks. */
export const EN_RETARD = (aujourdhui: string): RawBuilder<unknown> => sql`(r.close_le IS NULL
  AND r.repondue_le IS NULL
  AND (r.repondre_avant < ${aujourdhui}::date OR (r.accusee_le IS NULL AND r.accuser_avant < ${aujourdhui}::date)))`;

function conditionsDEtat(etat: FiltreReclamations['etat'], aujourdhui: string) {
  if (etat === 'ouvertes') return [sql`r.close_le IS NULL`];
  if (etat === 'closes') return [sql`r.close_le IS NOT NULL`];
  return etat === 'en_retard' ? [EN_RETARD(aujourdhui)] : [];
}

/** One complaint with its exchanges and its actions, or null. One statement. */
export async function reclamationParId(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<ReclamationLue | null> {
  const { rows } = await sql<ReclamationLue>`SELECT ${COLONNES}, r.texte, r.courriel, r.telephone,
      r.personne_id AS "personneId", r.session_id AS "sessionId", r.responsable_id AS "responsableId", r.reponse, r.conclusion,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sens', e.sens, 'texte', e.texte, 'le', e.ecrit_le, 'par', eu.name)
        ORDER BY e.ecrit_le DESC, e.id), '[]')
       FROM amelioration.reclamation_echange e LEFT JOIN auth."user" eu ON eu.id = e.ecrit_par
       WHERE e.organisme_id = r.organisme_id AND e.reclamation_id = r.id) AS echanges
    FROM ${TABLES} WHERE r.organisme_id = ${organismeId}::uuid AND r.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** The complaints that an account has written from its own space, the latest first. One statement. */
export async function mesReclamations(
  tx: Tx,
  organismeId: string,
  compteId: string,
): Promise<readonly (ReclamationListee & { readonly reponse: string | null })[]> {
  const { rows } = await sql<ReclamationListee & { readonly reponse: string | null }>`
    SELECT ${COLONNES}, r.reponse FROM ${TABLES}
    WHERE r.organisme_id = ${organismeId}::uuid AND r.saisie_par = ${compteId}::uuid AND r.canal = 'espace'
    ORDER BY r.recue_le DESC, r.id DESC LIMIT 20`.execute(tx);
  return rows;
}
