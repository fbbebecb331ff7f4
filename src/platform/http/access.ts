import type { Actor } from './actor.ts';
import { can } from './actor.ts';
import type { Access } from './route.ts';

export type AccessVerdict = 'oui' | 'connexion' | 'interdit' | 'lien-perime';

/** Whether an actor may call a route with this access. The only place where it is decided. */
export function verdict(access: Access, actor: Actor): AccessVerdict {
  if (access === 'public') return 'oui';
  if (access.startsWith('lien:')) {
    return actor.kind === 'lien' && `lien:${actor.but}` === access ? 'oui' : 'lien-perime';
  }
  if (actor.kind === 'anonyme') return 'connexion';
  if (actor.kind === 'lien') return 'interdit';
  if (access === 'connecte') return actor.kind === 'compte' ? 'oui' : 'interdit';
  if (access === 'instance') return actor.kind === 'compte' && actor.instanceAdmin ? 'oui' : 'interdit';
  return can(actor, access) ? 'oui' : 'interdit';
}

/** Accesses that every house knows; all others must be rights declared by a capability. */
export function isBuiltInAccess(access: Access): boolean {
  return access === 'public' || access === 'connecte' || access === 'instance' || access.startsWith('lien:');
}
