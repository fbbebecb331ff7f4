import { Field, Form, formatDate, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { aParis } from '#platform/clock.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context, View } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { DocumentLu } from '../queries/document.query.ts';

const mots = ecrans.restreint;

/** A document kept as evidence only: why, until when; the archive opens it with a reason. */
export function vueRestreinte(
  context: Pick<Context<unknown, unknown>, 'form' | 'can'>,
  { type, numero, restriction }: DocumentLu,
  form: FormState,
): View {
  const depuis = restriction === null ? '' : formatDate(aParis(restriction.depuis).toPlainDate());
  const jusquAu = restriction === null ? '' : formatDate(Temporal.PlainDate.from(restriction.jusquAu));
  return {
    title: `${messages.types[type]} ${numero}`,
    width: 'narrow',
    breadcrumb: [{ href: '/documents', label: ecrans.titre }],
    body: (
      <>
        <Notice tone="attention" title={mots.titre}>
          <p>{mots.pourquoi(depuis)}</p>
          <p>{mots.fin(jusquAu)}</p>
        </Notice>
        {context.can('documents.archives') ? (
          <Form {...context.form('consulter')}>
            <Field {...form.field('motif')} label={mots.motif} hint={mots.motifAide} required />
            <FormActions>
              <SubmitButton icon="document">{mots.ouvrir}</SubmitButton>
            </FormActions>
          </Form>
        ) : (
          <p>{mots.aQui}</p>
        )}
      </>
    ),
  };
}
