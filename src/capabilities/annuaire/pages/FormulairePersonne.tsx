import { ButtonLink, Field, Fieldset, Form, FormActions, SubmitButton } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { ReactNode } from 'react';
import type { ChampPersonne, DonneesPersonne } from '../domain/personne.ts';
import { CHAMPS, messages } from '../messages.fr.ts';

const mots = messages.personne;

interface Props {
  readonly acte: ActForm;
  readonly form: FormState;
  readonly personne?: DonneesPersonne;
  readonly annulerHref: string;
  readonly bouton: string;
  /** What must be confirmed before sending again. */
  readonly children?: ReactNode;
}

/** The record of a person, to create or to change. */
export function FormulairePersonne({ acte, form, personne, annulerHref, bouton, children }: Props) {
  const field = (champ: ChampPersonne) => ({
    ...form.field(champ, personne?.[champ] ?? null),
    label: CHAMPS[champ],
  });
  return (
    <>
      <FormErrors form={form} />
      <Form {...acte}>
        {children}
        <Fieldset legend={mots.identite} grid>
          <Field {...field('prenom')} required autoComplete="off" />
          <Field {...field('nomNaissance')} required hint={mots.nomNaissanceAide} autoComplete="off" />
          <Field {...field('nomUsage')} hint={mots.nomUsageAide} autoComplete="off" />
          <Field {...field('dateNaissance')} type="date" min="1900-01-01" />
        </Fieldset>
        <Fieldset legend={mots.coordonnees} grid>
          <Field {...field('courriel')} type="email" hint={mots.courrielAide} autoComplete="off" />
          <Field {...field('telephone')} type="tel" autoComplete="off" />
          <Field {...field('adresse')} autoComplete="off" />
          <Field {...field('codePostal')} width="xs" inputMode="numeric" autoComplete="off" />
          <Field {...field('ville')} autoComplete="off" />
        </Fieldset>
        <Fieldset legend={mots.suivi} grid>
          <Field {...field('commune')} hint={mots.communeAide} width="xs" autoComplete="off" />
          <Field {...field('referenceExterne')} hint={mots.referenceAide} autoComplete="off" />
        </Fieldset>
        <FormActions>
          <SubmitButton>{bouton}</SubmitButton>
          <ButtonLink href={annulerHref} variant="quiet">
            {mots.annuler}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
