import type { Context } from '#platform/http/route.ts';

/** Nobody has this id: a trainer without a file of the annuaire sees no session. */
const PERSONNE = '00000000-0000-0000-0000-000000000000';

/** The trainer whose sessions limit what is read; null for those who read everything. */
export function formateurDe({ actor, can }: Context<unknown, unknown>): string | null {
  if (can('enquetes.lire')) return null;
  return (actor.kind === 'compte' ? actor.personneId : null) ?? PERSONNE;
}
