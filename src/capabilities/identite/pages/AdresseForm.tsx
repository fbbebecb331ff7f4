import { Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';

interface AdresseFormProps {
  readonly act: ActForm;
  readonly form: FormState;
  readonly label: string;
  readonly button: string;
}

/** Asks for the address of an account, and nothing else. */
export const AdresseForm = ({ act, form, label, button }: AdresseFormProps) => (
  <Form {...act}>
    <Field {...form.field('courriel')} label={label} type="email" autoComplete="username" required />
    <FormActions>
      <SubmitButton>{button}</SubmitButton>
    </FormActions>
  </Form>
);
