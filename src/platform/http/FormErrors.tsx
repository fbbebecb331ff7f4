import { ErrorSummary } from '#design/index.ts';
import type { FormState } from './form-state.ts';

/** All refusals of the form of a page, before it, each linked to its field. Nothing on a first visit. */
export function FormErrors({ form }: { form: FormState }) {
  const errors = Object.fromEntries(
    form.errors.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])),
  );
  const general = form.errors.find(({ field }) => field === null)?.message;
  return <ErrorSummary errors={errors} {...(general === undefined ? {} : { general })} />;
}
