import { Disclosure, Field, Fieldset, Select } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import { ORIGINES_FINANCEMENT, TYPES_STAGIAIRE } from '../domain/codes-bpf.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import { type RANGS, valeursFinancements } from './champs-financement.ts';

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
  const autresPayeurs = ['origine2', 'origine3'].some(
    (champ) => form.value(champ, initial[champ]) !== '' || form.error(champ) !== undefined,
  );
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
        <Payeur form={form} rang={1} initial={initial} />
        <Disclosure summary={words.autresPayeurs} open={autresPayeurs}>
          <Payeur form={form} rang={2} initial={initial} />
          <Payeur form={form} rang={3} initial={initial} />
        </Disclosure>
      </Fieldset>
    </>
  );
}

interface PayeurProps {
  readonly form: FormState;
  readonly rang: (typeof RANGS)[number];
  readonly initial: Readonly<Record<string, string>>;
}

/** Where a share comes from, how large it is, who pays it. */
const Payeur = ({ form, rang, initial }: PayeurProps) => (
  <div className="inline">
    <Select
      {...form.field(`origine${rang}`, initial[`origine${rang}`])}
      label={words.origine(rang)}
      options={ORIGINES}
      required={rang === 1}
    />
    <Field
      {...form.field(`part${rang}`, initial[`part${rang}`])}
      label={words.part(rang)}
      unit={words.pourCent}
      inputMode="decimal"
      width="xs"
    />
    <Field {...form.field(`financeur${rang}`, initial[`financeur${rang}`])} label={words.financeur(rang)} />
  </div>
);
