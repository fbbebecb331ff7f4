import { type RawBuilder, sql } from 'kysely';

/** An action, as what it comes from shows it. */
export interface ActionLiee {
  readonly id: string;
  readonly quoi: string;
  /** ISO 8601 calendar dates. */
  readonly echeance: string;
  readonly faiteLe: string | null;
}

/** The actions that come from a row, as JSON; `x.organisme_id` is checked by row level security. */
export const ACTIONS_LIEES = (objetId: RawBuilder<unknown>, genre: string): RawBuilder<unknown> => sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'quoi', a.quoi, 'echeance', a.echeance, 'faiteLe', a.faite_le)
     ORDER BY a.echeance), '[]')
   FROM amelioration.action_lien l
   JOIN amelioration.action a ON a.organisme_id = l.organisme_id AND a.id = l.action_id AND a.abandonnee_le IS NULL
   WHERE l.organisme_id = nullif(current_setting('app.organisme', true), '')::uuid AND l.objet_id = ${objetId} AND l.genre = ${genre})`;
