import { Form, formatDate, FormActions, RadioGroup, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { type ChampFusionne, choixPropose, desaccords } from '../domain/fusion.ts';
import type { Personne } from '../domain/personne.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { CHAMPS } from '../messages.fr.ts';
import { fusion as mots } from '../messages-doublons.fr.ts';

interface Props {
  readonly acte: ActForm;
  readonly form: FormState;
  readonly gardee: Personne;
  readonly absorbee: Personne;
}

/** Field by field, what two records say differently, and which one is right. */
export function Comparaison({ acte, form, gardee, absorbee }: Props) {
  const champs = desaccords(gardee, absorbee);
  return (
    <Form {...acte}>
      {champs.length === 0 && <p>{mots.accord}</p>}
      {champs.map((champ) => (
        <RadioGroup
          key={champ}
          name={champ}
          label={CHAMPS[champ]}
          inline
          value={form.value(champ, choixPropose(champ, gardee))}
          options={[
            { value: 'gardee', label: dit(gardee, champ), hint: mots.gardee },
            { value: 'absorbee', label: dit(absorbee, champ), hint: mots.absorbee },
          ]}
        />
      ))}
      <FormActions>
        <SubmitButton>{mots.reunir}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function dit(personne: Personne, champ: ChampFusionne): string {
  const value = personne[champ];
  if (value === null) return mots.vide;
  if (champ === 'dateNaissance') return formatDate(Temporal.PlainDate.from(value), 'chiffres');
  return champ === 'telephone' ? telephoneLisible(value) : value;
}
