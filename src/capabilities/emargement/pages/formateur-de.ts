import type { Actor } from '#platform/http/actor.ts';

/** The person that the signed-in trainer is; an empty text is nobody's, and is refused by the rules. */
export const formateurDe = ({ actor }: { readonly actor: Actor }): string =>
  (actor.kind === 'compte' ? actor.personneId : null) ?? '';
