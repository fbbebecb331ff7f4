import { Field, Fieldset, RadioGroup, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActeEnMasse } from '../../matrice.ts';
import { matriceFr as words } from '../../messages/matrice.fr.ts';

export const PORTEES = ['choisies', 'toutes'] as const;

interface Props {
  readonly form: FormState;
  readonly actes: readonly ActeEnMasse[];
  readonly jour: Temporal.PlainDate;
}

/** For whom, what, and from when. */
export const ActesEnMasse = ({ form, actes, jour }: Props) => (
  <Fieldset legend={words.pour}>
    <RadioGroup
      {...form.field('portee', 'choisies')}
      label={words.porteeTitre}
      options={PORTEES.map((portee) => ({ value: portee, label: words.portee[portee] }))}
    />
    <div className="inline">
      <Select
        {...form.field('acte')}
        label={words.acte}
        options={actes.map(({ cle, libelle }) => ({ value: cle, label: libelle }))}
        required
      />
      <Field {...form.field('le', jour.toString())} type="date" label={words.le} required />
    </div>
    <div className="row">
      <SubmitButton variant="secondary">{words.appliquer}</SubmitButton>
    </div>
  </Fieldset>
);
