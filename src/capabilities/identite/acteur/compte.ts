import type { AccountActor, Actor } from '#platform/http/actor.ts';

/** The account that acts: routes with the access `connecte` or `instance` let nobody else in. */
export function compteActif({ actor }: { readonly actor: Actor }): AccountActor {
  if (actor.kind !== 'compte') throw new Error('this route is for accounts only');
  return actor;
}
