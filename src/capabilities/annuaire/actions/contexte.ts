import type { ConsignerContext } from '#capabilities/registre/index.ts';
import type { Clock } from '#platform/clock.ts';

/** What every action of the annuaire needs: the caller's transaction, who acts, the time. */
export interface ContexteAnnuaire extends ConsignerContext {
  readonly clock: Clock;
}
