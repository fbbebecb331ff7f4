import { Field, FileField, TextArea } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';

interface Props {
  readonly form: FormState;
  /** Aujourd'hui, `YYYY-MM-DD` : la date proposée. */
  readonly jour: string;
}

/** Ce qu'une pièce contient : sa date, sa fin, un fichier ou un texte. */
export const ChampsDepot = ({ form, jour }: Props) => (
  <>
    <div className="inline">
      <Field {...form.field('dateeDu', jour)} type="date" label={mots.dateeDu} required />
      <Field {...form.field('expireLe')} type="date" label={mots.expireLe} hint={mots.expireAide} />
    </div>
    <FileField
      name="fichier"
      label={mots.fichier}
      hint={mots.fichierAide}
      accept=".pdf,image/*"
      error={form.error('fichier')}
    />
    <TextArea {...form.field('texte')} label={mots.texte} hint={mots.texteAide} rows={3} />
  </>
);
