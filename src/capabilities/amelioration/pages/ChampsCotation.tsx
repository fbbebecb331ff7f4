import { z } from 'zod';
import { RadioGroup } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { communFr } from '../messages/commun.fr.ts';
import { risquesFr } from '../messages/risques.fr.ts';

const mots = risquesFr.champs;
const note = () => z.enum(['1', '2', '3', '4'], communFr.choixRequis).transform(Number);
export const champsCotation = { probabilite: note(), gravite: note() };

const NOTES = ['1', '2', '3', '4'].map((value) => ({ value, label: value }));

/** Likelihood and severity, from 1 to 4, each with what its numbers mean. */
export const ChampsCotation = ({ form, initiale }: Props) => (
  <>
    <RadioGroup
      {...form.field('probabilite', initiale?.probabilite)}
      label={mots.probabilite}
      hint={mots.echelleP}
      options={NOTES}
      inline
      required
    />
    <RadioGroup
      {...form.field('gravite', initiale?.gravite)}
      label={mots.gravite}
      hint={mots.echelleG}
      options={NOTES}
      inline
      required
    />
  </>
);

interface Props {
  readonly form: FormState;
  readonly initiale?: { readonly probabilite: string; readonly gravite: string };
}
