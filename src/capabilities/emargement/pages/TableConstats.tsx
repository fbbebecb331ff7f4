import { DataTable, Field, RadioGroup } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { feuille } from '../messages/feuille.fr.ts';
import type { Attendu } from '../queries/feuille.query.ts';
import { nomDe } from './PresencesNotees.tsx';

interface Props {
  readonly caption: string;
  readonly attendus: readonly Attendu[];
  readonly form: FormState;
}

const CONSTATS = (['present', 'absent'] as const).map((value) => ({ value, label: feuille.constats[value] }));

/** A whole class in one form: there or not, since when, until when. Read back by `constatsDe`. */
export const TableConstats = ({ caption, attendus, form }: Props) => (
  <DataTable
    caption={caption}
    captionHidden
    columns={[
      { key: 'nom', header: 'Nom', cell: nomDe },
      {
        key: 'constat',
        header: feuille.constatColonne,
        cell: (un) => (
          <RadioGroup
            label={feuille.constatDe(nomDe(un))}
            labelHidden
            inline
            name={`constat-${un.inscriptionId}`}
            value={form.value(`constat-${un.inscriptionId}`)}
            options={CONSTATS}
          />
        ),
      },
      { key: 'arrivee', header: feuille.arriveeColonne, cell: (un) => heure(form, 'arrivee', un) },
      { key: 'depart', header: feuille.departColonne, cell: (un) => heure(form, 'depart', un) },
    ]}
    rows={attendus}
    rowKey={({ inscriptionId }) => inscriptionId}
  />
);

const heure = (form: FormState, champ: 'arrivee' | 'depart', un: Attendu) => (
  <Field
    {...form.field(`${champ}-${un.inscriptionId}`)}
    type="time"
    label={(champ === 'arrivee' ? feuille.arriveeDe : feuille.departDe)(nomDe(un))}
    labelHidden
  />
);
