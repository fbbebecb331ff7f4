import { type RawBuilder, sql } from 'kysely';

/** Whose hours: some files, those of a session, those of a person, or those of the whole organisme. */
export type Perimetre =
  | { readonly inscriptionIds: readonly string[] }
  | { readonly sessionId: string }
  | { readonly personneId: string }
  | { readonly tous: true };

/** Calendar days in Paris, ISO 8601, both included; null or absent has no bound. */
export interface Periode {
  readonly du?: string | null;
  readonly au?: string | null;
}

/** The rows `t` of `TEMPS_REALISES` of these files, in this period. */
export function tempsDe(
  organismeId: string,
  perimetre: Perimetre,
  { du = null, au = null }: Periode,
): RawBuilder<boolean> {
  return sql`t.organisme_id = ${organismeId}::uuid AND ${dossiersDe(organismeId, perimetre)}
    AND (${du}::date IS NULL OR t.le >= ${du}::date) AND (${au}::date IS NULL OR t.le <= ${au}::date)`;
}

/** An array rather than a join: it goes down to the indexes of presences. */
function dossiersDe(organismeId: string, perimetre: Perimetre): RawBuilder<boolean> {
  if ('tous' in perimetre) return sql`true`;
  if ('inscriptionIds' in perimetre) return sql`t.inscription_id = ANY (${perimetre.inscriptionIds}::uuid[])`;
  const [colonne, id] =
    'sessionId' in perimetre ? ['session_id', perimetre.sessionId] : ['personne_id', perimetre.personneId];
  return sql`t.inscription_id = ANY (ARRAY(SELECT i.id FROM parcours.inscription i
    WHERE i.organisme_id = ${organismeId}::uuid AND ${sql.ref(`i.${colonne}`)} = ${id}::uuid))`;
}
