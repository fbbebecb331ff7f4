import { sql } from 'kysely';
import type { SearchHit, TodoContext } from '#platform/capability.ts';
import { periodeFr } from './messages/dates.fr.ts';
import { sessionsFr } from './messages/sessions.fr.ts';

const TROUVES = 8;

/** Sessions found by their name or code, the latest first. One statement. */
export async function chercher({ tx, actor }: TodoContext, mots: string): Promise<readonly SearchHit[]> {
  if (!actor.rights.has('session.lire') || actor.organismeId === null) return [];
  const { rows } = await sql<{ id: string; intitule: string; debut: string; fin: string }>`
    SELECT s.id, s.intitule, s.debut, s.fin FROM parcours.sessions_trouvees(${mots}) t(id)
    JOIN parcours.session s ON s.organisme_id = ${actor.organismeId}::uuid AND s.id = t.id
    ORDER BY s.debut DESC, s.id LIMIT ${TROUVES}`.execute(tx);
  return rows.map(({ id, intitule, debut, fin }) => ({
    kind: sessionsFr.trouvee,
    title: intitule,
    detail: periodeFr(debut, fin),
    href: `/sessions/${id}`,
  }));
}
