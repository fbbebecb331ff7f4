import { Field, FileField, Select, TextArea } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { NATURES } from '../domain/justificatif.ts';
import { justificatifsFr as mots } from '../messages/absences.fr.ts';

interface Props {
  readonly form: FormState;
  /** Day proposed, ISO 8601. */
  readonly jour: string;
  /** The office may have seen the paper and given it back. */
  readonly bureau?: boolean;
}

/** What a proof says: days, reason, document. */
export const ChampsJustificatif = ({ form, jour, bureau = false }: Props) => (
  <>
    <Field {...form.field('du', jour)} type="date" label={mots.du} required />
    <Field {...form.field('au', jour)} type="date" label={mots.au} required />
    <Select
      name="nature"
      label={mots.raison}
      value={form.value('nature')}
      error={form.error('nature')}
      required
      options={NATURES.map((value) => ({ value, label: mots.natures[value] }))}
    />
    <TextArea
      {...form.field('precisions')}
      label={mots.precisions}
      hint={bureau ? undefined : mots.precisionsAide}
      rows={2}
    />
    <FileField
      name="fichier"
      label={bureau ? mots.fichierBureau : mots.fichier}
      hint={bureau ? mots.fichierBureauAide : mots.fichierAide}
      error={form.error('fichier')}
      accept="application/pdf,image/*"
      required={!bureau}
    />
  </>
);
