import {
  Checkbox,
  Field,
  Form,
  FormActions,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { Acte } from '../domain/actes.ts';
import type { Periode } from '../domain/faits.ts';
import { MOTIFS_ARRET } from '../messages.fr.ts';
import { ACTES_FR, dossierFr as words } from '../messages/dossier.fr.ts';
import { MOTIFS } from './champs-etape.ts';

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
  readonly acte: Acte;
  readonly jour: Temporal.PlainDate;
  /** The period in force, to start from when it changes. */
  readonly periode: Periode | null;
  readonly retour: string;
}

const OPTIONS = MOTIFS.map((motif) => ({ value: motif, label: MOTIFS_ARRET[motif] }));

/** The one form of the act chosen. */
export function FormulaireEtape({ envoi, form, acte, jour, periode, retour }: Props) {
  return (
    <Section title={ACTES_FR[acte]} id="acte">
      <Form {...envoi}>
        <Field
          {...form.field('le', jour.toString())}
          type="date"
          label={words.date}
          hint={words.dateAide}
          required
        />
        <Complement acte={acte} form={form} periode={periode} />
        <FormActions>
          <SubmitButton>{words.enregistrer}</SubmitButton>
          <a href={retour}>{words.renoncer}</a>
        </FormActions>
      </Form>
    </Section>
  );
}

function Complement({ acte, form, periode }: Pick<Props, 'acte' | 'form' | 'periode'>) {
  switch (acte) {
    case 'parcours.interrompu':
    case 'parcours.abandonne':
      return <Select {...form.field('motif')} label={words.motif} options={OPTIONS} required />;
    case 'candidature.refusee':
      return (
        <TextArea
          {...form.field('motif')}
          label={words.motifRefus}
          hint={words.motifRefusAide}
          maxLength={500}
          required
        />
      );
    case 'periode.changee':
      return (
        <>
          <Field
            {...form.field('debut', periode?.debut.toString())}
            type="date"
            label={words.debut}
            required
          />
          <Field {...form.field('fin', periode?.fin.toString())} type="date" label={words.fin} required />
        </>
      );
    case 'certification.obtenue':
      return <Checkbox name="partielle" label={words.partielle} checked={form.value('partielle') !== ''} />;
    default:
      return null;
  }
}
