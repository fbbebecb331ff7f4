import { type ButtonVariant, Form, SubmitButton } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';

interface Props {
  readonly acte: ActForm;
  readonly mot: string;
  readonly variant?: ButtonVariant;
  readonly compact?: boolean;
}

/** One act in one button, without anything to fill in. */
export const BoutonActe = ({ acte, mot, variant = 'secondary', compact = false }: Props) => (
  <Form {...acte} bare>
    <SubmitButton variant={variant} compact={compact}>
      {mot}
    </SubmitButton>
  </Form>
);
