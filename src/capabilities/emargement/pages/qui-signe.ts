import type { Actor } from '#platform/http/actor.ts';

/** The person that the actor is: himself when signed in, the holder of the link otherwise. */
export const personneDe = (actor: Actor): string | null =>
  actor.kind === 'compte' || actor.kind === 'lien' ? actor.personneId : null;

/** The créneau of the personal link that the actor holds; null without link. */
export const creneauDuLien = (actor: Actor): string | null =>
  actor.kind === 'lien' ? (actor.sujets['creneauId'] ?? null) : null;
