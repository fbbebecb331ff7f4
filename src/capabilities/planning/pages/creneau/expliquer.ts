import type { FieldError } from '#platform/http/form-state.ts';
import { sayRefusal } from '#platform/http/say-refusal.ts';
import type { Refusal } from '#platform/result.ts';
import { REFUS } from '../../messages/refus.fr.ts';

/** Un refus du planning montré sans que rien n'ait été tenté : la même phrase, à côté du même champ. */
export function expliquer(refusal: Refusal): FieldError {
  const texte = REFUS[refusal.refus];
  if (texte === undefined) throw new Error(`${refusal.refus} has no sentence`);
  const { field, message } = sayRefusal(texte, refusal);
  return { field, message };
}
