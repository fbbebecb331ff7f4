import type { RefusalText } from '../capability.ts';
import type { Refusal } from '../result.ts';

/** A refusal as it is told: its status, the field beside which it stands, and its sentence. */
export function sayRefusal(
  { status, field, message }: RefusalText,
  refusal: Refusal,
): { readonly status: number; readonly field: string | null; readonly message: string } {
  return {
    status,
    field: typeof field === 'function' ? field(refusal) : (field ?? null),
    message: typeof message === 'function' ? message(refusal) : message,
  };
}
