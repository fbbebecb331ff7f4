import { ButtonLink, Field, Fieldset, Form, FormActions, SubmitButton } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { ChampEntreprise, DonneesEntreprise } from '../domain/entreprise.ts';
import { OPCO } from '../domain/opco.ts';
import { CHAMPS, messages } from '../messages.fr.ts';

const mots = messages.entreprise;

interface Props {
  readonly acte: ActForm;
  readonly form: FormState;
  readonly entreprise?: DonneesEntreprise;
  readonly annulerHref: string;
}

/** The record of a company, to create or to change. */
export function FormulaireEntreprise({ acte, form, entreprise, annulerHref }: Props) {
  const field = (champ: ChampEntreprise) => ({
    ...form.field(champ, entreprise?.[champ]?.toString() ?? null),
    label: CHAMPS[champ],
    autoComplete: 'off',
  });
  return (
    <>
      <FormErrors form={form} />
      <Form {...acte}>
        <Fieldset legend={mots.etablissement} grid>
          <Field {...field('raisonSociale')} required />
          <Field {...field('enseigne')} />
          <Field {...field('siret')} required hint={mots.siretAide} inputMode="numeric" />
          <Field {...field('naf')} hint={mots.nafAide} width="xs" />
          <Field {...field('idcc')} hint={mots.idccAide} width="xs" inputMode="numeric" />
          <Field {...field('effectif')} type="number" min={0} />
          <Field {...field('opco')} hint={mots.opcoAide} suggestions={OPCO} />
        </Fieldset>
        <Fieldset legend={messages.personne.coordonnees} grid>
          <Field {...field('adresse')} />
          <Field {...field('codePostal')} width="xs" inputMode="numeric" />
          <Field {...field('ville')} />
          <Field {...field('telephone')} type="tel" />
          <Field {...field('courriel')} type="email" />
        </Fieldset>
        <FormActions>
          <SubmitButton>{messages.personne.enregistrer}</SubmitButton>
          <ButtonLink href={annulerHref} variant="quiet">
            {messages.personne.annuler}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
