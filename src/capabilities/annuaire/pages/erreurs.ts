import type { FormState } from '#platform/http/form-state.ts';

/** What the summary before a form says: the errors of its fields in their order, and what no field explains. */
export function erreurs(form: FormState, champs: readonly string[]) {
  return {
    errors: Object.fromEntries(champs.map((champ) => [champ, form.error(champ)])),
    general: form.errors.find(({ field }) => field === null || !champs.includes(field))?.message,
  };
}
