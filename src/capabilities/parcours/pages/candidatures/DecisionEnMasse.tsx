import { Checkbox, Field, Fieldset, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { ACTES_FR, dossierFr } from '../../messages/dossier.fr.ts';
import { candidatureFr } from '../../messages/candidature.fr.ts';
import { DECISIONS } from './decider.act.ts';

const words = candidatureFr.liste;

/** What is decided for the people ticked. */
export const DecisionEnMasse = ({ form, jour }: { form: FormState; jour: Temporal.PlainDate }) => (
  <Fieldset legend={words.decider}>
    <div className="grid">
      <Select
        {...form.field('decision')}
        label={words.decision}
        options={DECISIONS.map((decision) => ({ value: decision, label: ACTES_FR[decision] }))}
        required
      />
      <Field {...form.field('le', jour.toString())} type="date" label={dossierFr.date} required />
    </div>
    <Field {...form.field('motif')} label={words.motif} hint={words.motifAide} maxLength={500} />
    <Checkbox
      name="prevenir"
      label={words.prevenir}
      checked={form.acte === null || form.value('prevenir') !== ''}
    />
    <div className="row">
      <SubmitButton variant="secondary">{words.appliquer}</SubmitButton>
    </div>
  </Fieldset>
);
