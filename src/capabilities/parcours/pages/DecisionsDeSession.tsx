import { Disclosure, Form, FormActions, SubmitButton, TextArea } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import type { Session } from '../queries/session-par-id.query.ts';

const words = sessionsFr.fiche;

interface Props {
  readonly context: { form(acte: string): ActForm };
  readonly form: FormState;
  readonly session: Session;
}

/** What can be decided of the session: confirm, cancel with a reason, restore. Each can be undone. */
export function DecisionsDeSession({ context, form, session }: Props) {
  if (session.annuleeLe !== null) {
    return <Bouton props={context.form('retablir')} mots={words.retablir} />;
  }
  return (
    <Disclosure summary={words.reglages} open={form.acte === 'annuler'}>
      {session.confirmeeLe === null ? (
        <Bouton props={context.form('confirmer')} mots={words.confirmer} />
      ) : (
        <Bouton props={context.form('deconfirmer')} mots={words.deconfirmer} />
      )}
      <Form {...context.form('annuler')}>
        <TextArea {...form.field('motif')} label={words.motif} rows={2} maxLength={300} required />
        <FormActions>
          <SubmitButton variant="danger">{words.annulerBouton}</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

const Bouton = ({ props, mots }: { props: ActForm; mots: string }) => (
  <Form {...props} bare>
    <SubmitButton variant="secondary">{mots}</SubmitButton>
  </Form>
);
