import { Field, Fieldset, Select } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import { ORIGINES_FINANCEMENT, TYPES_STAGIAIRE } from '../domain/codes-bpf.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import { RANGS, valeursFinancements } from './champs-financement.ts';

interface Props {
  readonly form: FormState;
  readonly typeStagiaire: string | null;
  readonly prixCentimes: number | null;
  readonly financements: readonly Financement[];
}

const TYPES = TYPES_STAGIAIRE.lignes.map(({ code, libelle }) => ({ value: code, label: libelle }));
const ORIGINES = ORIGINES_FINANCEMENT.lignes.map(({ code, libelle }) => ({ value: code, label: libelle }));

/** What the BPF asks of a registration: situation, price, payers. */
export function ChampsFinancement({ form, typeStagiaire, prixCentimes, financements }: Props) {
  const initial = valeursFinancements(financements);
  const prix =
    prixCentimes === null ? '' : (prixCentimes / 100).toFixed(2).replace('.', ',').replace(',00', '');
  return (
    <>
      <Fieldset legend={words.situation} hint={words.situationAide}>
        <Select
          {...form.field('typeStagiaire', typeStagiaire)}
          label={words.typeStagiaire}
          options={TYPES}
          required
        />
        <Field
          {...form.field('prix', prix)}
          label={words.prix}
          unit={words.euros}
          inputMode="decimal"
          width="s"
        />
      </Fieldset>
      <Fieldset legend={words.financement} hint={words.financementAide}>
        {RANGS.map((rang) => (
          <Fieldset key={rang} legend={words.origine(rang)} grid>
            <Select
              {...form.field(`origine${rang}`, initial[`origine${rang}`])}
              label={words.origine(1)}
              options={ORIGINES}
              required={rang === 1}
            />
            <Field
              {...form.field(`part${rang}`, initial[`part${rang}`])}
              label={words.part}
              unit={words.pourCent}
              inputMode="decimal"
              width="xs"
            />
            <Field
              {...form.field(`financeur${rang}`, initial[`financeur${rang}`])}
              label={words.financeur}
              {...(rang === 1 ? { hint: words.financeurAide } : {})}
            />
          </Fieldset>
        ))}
      </Fieldset>
    </>
  );
}
