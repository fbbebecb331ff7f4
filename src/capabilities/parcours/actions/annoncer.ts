import { annoncerSession, retirerAnnonce } from '#capabilities/catalogue/index.ts';
import { sql } from 'kysely';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { placesPrises } from '../queries/etapes.fragment.ts';

interface SessionAMontrer {
  readonly formationId: string;
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
  readonly montree: boolean;
  readonly suspendu: boolean;
  readonly places: number | null;
}

/**
 * Shows a session to the public as it is now, or takes it away: after each change of its dates, places or state, and the
 * night when it begins. People apply until its first day, while there are places.
 */
export async function annoncer(context: ActionContext, sessionId: string): Promise<void> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<SessionAMontrer>`
    SELECT s.formation_id AS "formationId", s.debut, s.fin, coalesce(nullif(s.lieu, ''), o.ville) AS lieu,
      s.publique AND s.annulee_le IS NULL AS montree, s.recrutement_suspendu AS suspendu,
      CASE WHEN s.publique THEN s.capacite - ${placesPrises(organismeId, today(clock))} END AS places
    FROM parcours.session s JOIN identite.organisme o ON o.id = s.organisme_id
    WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${sessionId}::uuid`.execute(tx);
  const [session] = rows;
  if (session === undefined || !session.montree) return retirerAnnonce(context, sessionId);
  const { formationId, debut, fin, lieu, suspendu } = session;
  const places = session.places === null ? null : Math.max(0, session.places);
  const commencee = debut <= today(clock).toString();
  const recrutement = suspendu ? 'suspendu' : places === 0 || commencee ? 'ferme' : 'ouvert';
  return annoncerSession(context, { sessionId, formationId, debut, fin, lieu, places, recrutement });
}
