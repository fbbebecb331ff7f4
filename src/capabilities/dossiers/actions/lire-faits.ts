import { formationParId } from '#capabilities/catalogue/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { Faits } from '../domain/faits.ts';
import { documentsFr } from '../messages-documents.fr.ts';
import { faitsDeSession, type QuelleSession } from '../queries/faits-de-session.query.ts';

/** What the documents of a session have in common, as of today. Null when the organisme has no such session. Two statements. */
export async function lireFaits(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  quelle: QuelleSession,
): Promise<Faits | null> {
  const { referent: responsable, referentHandicap } = documentsFr;
  const session = await faitsDeSession(tx, organismeId, quelle, { responsable, referentHandicap });
  const lue = session && (await formationParId(tx, organismeId, session.formationId));
  if (session === null || lue === null) return null;
  return { session, formation: lue.formation, le: today(clock).toString() };
}
