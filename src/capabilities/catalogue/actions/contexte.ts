import type { ConsignerContext } from '#capabilities/registre/index.ts';
import type { Clock } from '#platform/clock.ts';

/** Ce qu'une action du catalogue reçoit : la transaction, l'organisme, qui agit, l'heure et de quoi nommer. */
export interface ContexteAction extends ConsignerContext {
  readonly clock: Clock;
}
