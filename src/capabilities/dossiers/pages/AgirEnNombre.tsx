import { Fieldset, RadioGroup, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { cleDuLot, TOUS_LES_LOTS } from '../domain/lot.ts';
import { PLURIELS } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';

export const PORTEES = ['choisies', 'toutes'] as const;
const words = ecrans.lot;

/** For whom, and what. */
export const AgirEnNombre = ({ form }: { readonly form: FormState }) => (
  <Fieldset legend={words.legende}>
    <RadioGroup
      {...form.field('portee', 'choisies')}
      label={words.portee}
      options={PORTEES.map((value) => ({ value, label: words.portees[value] }))}
    />
    <Select
      {...form.field('lot')}
      label={words.quoi}
      placeholder={words.choisir}
      options={TOUS_LES_LOTS.map((lot) => ({
        value: cleDuLot(lot),
        label: words.acte(lot.acte, PLURIELS[lot.colonne]),
      }))}
      required
    />
    <div className="row">
      <SubmitButton>{words.appliquer}</SubmitButton>
    </div>
  </Fieldset>
);
