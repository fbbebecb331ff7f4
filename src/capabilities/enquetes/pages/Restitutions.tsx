import {
  CheckboxGroup,
  DescriptionList,
  Disclosure,
  Field,
  Form,
  formatDate,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { PARTICIPANTS } from '../actions/restituer.ts';
import { mots } from '../messages.fr.ts';
import type { Campagne } from '../queries/campagne.query.ts';

const { restitution: textes } = mots;

/** The meetings where an evaluation was given back, and the form that adds one. */
export const Restitutions = ({
  restitutions,
  form,
  acte,
}: {
  readonly restitutions: Campagne['restitutions'];
  readonly form: FormState;
  /** Null for who may only read. */
  readonly acte: ActForm | null;
}) => (
  <Section title={textes.titre}>
    <p>{textes.aide}</p>
    {restitutions.map(({ id, le, participants, synthese, decisions }) => (
      <DescriptionList
        key={id}
        items={[
          { term: textes.le, value: formatDate(Temporal.PlainDate.from(le)) },
          { term: textes.participants, value: participants.map((un) => textes.choix[un] ?? un).join(', ') },
          { term: textes.synthese, value: synthese },
          { term: textes.decisions, value: decisions },
        ]}
      />
    ))}
    {acte !== null && (
      <Disclosure summary={textes.enregistrer} open={form.acte === 'restituer'}>
        <Form {...acte}>
          <Field {...form.field('le')} type="date" label={textes.le} required />
          <CheckboxGroup
            name="participants"
            label={textes.participants}
            required
            values={form.values('participants')}
            error={form.error('participants')}
            options={PARTICIPANTS.map((value) => ({ value, label: textes.choix[value] ?? value }))}
          />
          <TextArea {...form.field('synthese')} label={textes.synthese} required maxLength={2000} />
          <TextArea {...form.field('decisions')} label={textes.decisions} required maxLength={2000} />
          <SubmitButton>{textes.enregistrer}</SubmitButton>
        </Form>
      </Disclosure>
    )}
  </Section>
);
