/** A named refusal: what the user asked cannot be done, and the data needed to explain why. */
export type Refusal<Name extends string = string> = { readonly refus: Name };

/** What an action returns: a value, or one refusal of a closed union. Everything else throws. */
export type Result<Value, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: R };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Refuses with a name and the data that its sentence needs: `refuse('CreneauDejaClos', { closLe })`. */
export function refuse<const Name extends string, Data extends object = object>(
  refus: Name,
  data?: Data,
): { readonly ok: false; readonly refusal: { readonly refus: Name } & Data } {
  return { ok: false, refusal: { ...(data as Data), refus } };
}
