import { sql } from 'kysely';
import type { AskContext, SearchHit } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { periodeFr } from './messages/dates.fr.ts';
import { sessionsFr } from './messages/sessions.fr.ts';

const TROUVES = 8;

interface Trouvee {
  readonly id: string;
  readonly intitule: string;
  readonly debut: string;
  readonly fin: string;
}

/** Sessions found by their name or code, the latest first. */
export function chercher({ actor }: AskContext, mots: string): Part<SearchHit> | null {
  if (!actor.rights.has('session.lire') || actor.organismeId === null) return null;
  const trouvees = sql<Trouvee>`
    SELECT s.id, s.intitule, s.debut, s.fin FROM parcours.sessions_trouvees(${mots}) t(id)
    JOIN parcours.session s ON s.organisme_id = ${actor.organismeId}::uuid AND s.id = t.id
    ORDER BY s.debut DESC, s.id LIMIT ${TROUVES}`;
  return part(trouvees, (sessions) =>
    sessions.map(({ id, intitule, debut, fin }) => ({
      kind: sessionsFr.trouvee,
      title: intitule,
      detail: periodeFr(debut, fin),
      href: `/sessions/${id}`,
    })),
  );
}
