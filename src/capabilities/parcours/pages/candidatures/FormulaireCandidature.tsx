import { Field, Fieldset, Form, FormActions, RadioGroup, SubmitButton, TextArea } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { candidatureFr as words } from '../../messages/candidature.fr.ts';
import type { AnnonceOuverte } from '../../queries/annonces.query.ts';

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
  readonly annonces: readonly AnnonceOuverte[];
}

/** What is asked of somebody who wants to enter a session: as little as possible. */
export function FormulaireCandidature({ envoi, form, annonces }: Props) {
  const [seule] = annonces;
  return (
    <>
      <FormErrors form={form} />
      <Form {...envoi}>
        {annonces.length === 1 && seule !== undefined ? (
          <p>{words.choixSession(seule.debut, seule.fin, seule.lieu)}</p>
        ) : (
          <RadioGroup
            {...form.field('sessionId')}
            label={words.session}
            options={annonces.map(({ sessionId, debut, fin, lieu }) => ({
              value: sessionId,
              label: words.choixSession(debut, fin, lieu),
            }))}
            required
          />
        )}
        <Fieldset legend={words.vous} grid>
          <Field {...form.field('prenom')} label={words.prenom} autoComplete="given-name" required />
          <Field
            {...form.field('nomNaissance')}
            label={words.nomNaissance}
            hint={words.nomAide}
            autoComplete="family-name"
            required
          />
          <Field
            {...form.field('courriel')}
            type="email"
            label={words.courriel}
            hint={words.courrielAide}
            autoComplete="email"
            required
          />
          <Field {...form.field('telephone')} type="tel" label={words.telephone} autoComplete="tel" />
          <Field
            {...form.field('dateNaissance')}
            type="date"
            label={words.dateNaissance}
            hint={words.dateAide}
            autoComplete="bday"
          />
        </Fieldset>
        <TextArea {...form.field('projet')} label={words.projet} hint={words.projetAide} maxLength={3000} />
        <div hidden>
          <Field name="site" label={words.site} autoComplete="off" />
        </div>
        <p className="small">
          {words.donnees} <a href="/donnees-personnelles">{words.voirDonnees}</a>
        </p>
        <FormActions>
          <SubmitButton>{words.envoyer}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
