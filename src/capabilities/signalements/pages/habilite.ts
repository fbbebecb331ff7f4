import type { Context } from '#platform/http/route.ts';
import { estHabilite } from '../queries/signalements.query.ts';

/** The right is not enough: this account was named. Everybody else is told that the page does not exist. */
export async function habilite({
  tx,
  organismeId,
  actor,
}: Pick<Context<unknown, unknown>, 'tx' | 'organismeId' | 'actor'>): Promise<boolean> {
  return actor.kind === 'compte' && (await estHabilite(tx, organismeId, actor.compteId));
}
