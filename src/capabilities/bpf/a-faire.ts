import { formatDate } from '#design/index.ts';
import type { AskContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { obligationsFr as mots } from './messages/obligations.fr.ts';
import { obligationsProches } from './queries/obligations.query.ts';

const RANG = { retard: 9, proche: 30 } as const;

/** The obligations due within thirty days, and those that are late. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  if (actor.organismeId === null || !actor.rights.has('obligations.tenir')) return null;
  const jour = today(clock).toString();
  return part(obligationsProches(actor.organismeId, jour), (rows) =>
    rows.map(({ id, titre, echeance }) => ({
      title: titre,
      why: mots.pourquoi,
      due: mots.avant(formatDate(Temporal.PlainDate.from(echeance), 'chiffres')),
      href: `/obligations?pour=${id}`,
      tone: echeance < jour ? 'attention' : 'neutral',
      rank: echeance < jour ? RANG.retard : RANG.proche,
    })),
  );
}
