import type { ActionContext } from '#platform/http/route.ts';
import type { Refusal, Result } from '#platform/result.ts';

/** Everything the loaders share: an action's context, for the system itself. */
export type DemoContext = ActionContext;

/** The value of an action that the demonstration may not see refused. */
export function must<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Cuts a list in pieces, so that one statement keeps a reasonable number of parameters. */
export function* parPaquets<T>(rows: readonly T[], size = 400): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
