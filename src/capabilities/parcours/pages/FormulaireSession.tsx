import { Checkbox, Field, Fieldset, Select } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import type { Responsable } from '../queries/responsables.query.ts';
import type { Session } from '../queries/session-par-id.query.ts';

const words = sessionsFr.formulaire;

interface Props {
  readonly form: FormState;
  readonly responsables: readonly Responsable[];
  /** The session that is changed; absent for a new one. */
  readonly session?: Session;
}

/** The fields of a session, the formation left out: it never changes. */
export function FormulaireSession({ form, responsables, session }: Props) {
  const coche = (champ: string, initial: boolean) =>
    form.acte === null ? initial : form.value(champ) !== '';
  return (
    <>
      <Field
        {...form.field('intitule', session?.intitule)}
        label={words.intitule}
        hint={words.intituleAide}
      />
      <Field {...form.field('code', session?.code)} label={words.code} hint={words.codeAide} width="m" />
      <Fieldset legend={words.dates} grid {...(session === undefined ? {} : { hint: words.datesAide })}>
        <Field {...form.field('debut', session?.debut)} type="date" label={words.debut} required />
        <Field {...form.field('fin', session?.fin)} type="date" label={words.fin} required />
        <Field
          {...form.field('capacite', session?.capacite?.toString())}
          inputMode="numeric"
          width="xs"
          label={words.capacite}
          hint={words.capaciteAide}
        />
      </Fieldset>
      <Fieldset legend={words.organisation}>
        <Checkbox
          name="alternance"
          label={words.alternance}
          checked={coche('alternance', session?.alternance ?? false)}
        />
        <Select
          {...form.field('responsableId', session?.responsableId)}
          label={words.responsable}
          placeholder={words.personne}
          options={responsables.map(({ id, nom }) => ({ value: id, label: nom }))}
        />
        <Field
          {...form.field('lienVisio', session?.lienVisio)}
          type="url"
          label={words.lienVisio}
          hint={words.lienVisioAide}
        />
      </Fieldset>
      <Fieldset legend={words.public}>
        <Checkbox
          name="publique"
          label={words.publique}
          hint={words.publiqueAide}
          checked={coche('publique', session?.publique ?? true)}
        />
        <Checkbox
          name="recrutementSuspendu"
          label={words.suspendu}
          checked={coche('recrutementSuspendu', session?.recrutementSuspendu ?? false)}
        />
        <Field {...form.field('lieu', session?.lieu)} label={words.lieu} hint={words.lieuAide} />
      </Fieldset>
    </>
  );
}
