import { FormState } from '#platform/http/form-state.ts';

/** Une saisie que l'on reprend depuis son aperçu : l'adresse la porte. Un formulaire refusé garde la sienne. */
export const reprise = (
  form: FormState,
  query: Readonly<Record<string, string | readonly string[]>>,
): FormState =>
  form.acte !== null || Object.keys(query).length === 0 ? form : new FormState('reprise', query);
