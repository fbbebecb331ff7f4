import { Field, RadioGroup } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { feuille } from '../messages/feuille.fr.ts';
import type { PresenceLue } from '../queries/feuille.query.ts';
import { heureDeChamp } from './heures-du-formulaire.ts';

interface Props {
  readonly form: FormState;
  readonly presence: PresenceLue | null;
  readonly constats: readonly (keyof typeof feuille.constats)[];
}

/** Whether somebody is there, since when and until when. */
export function ChampsConstat({ form, presence, constats }: Props) {
  return (
    <>
      <RadioGroup
        label={feuille.constat}
        name="constat"
        error={form.error('constat')}
        value={form.value('constat', constatDe(presence, constats))}
        options={constats.map((value) => ({ value, label: feuille.constats[value] }))}
      />
      <Field
        {...form.field('arrivee', heureDeChamp(presence?.arrivee))}
        type="time"
        label={feuille.arrivee}
      />
      <Field {...form.field('depart', heureDeChamp(presence?.depart))} type="time" label={feuille.depart} />
    </>
  );
}

function constatDe(presence: PresenceLue | null, constats: readonly string[]): string {
  if (presence === null) return '';
  if (!estAbsence(presence.statut)) return 'present';
  return constats.includes(presence.statut) ? presence.statut : 'absent';
}
