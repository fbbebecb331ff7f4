import type { ReactNode } from 'react';
import { Field, Form, FormActions, Select, SubmitButton, Tabs, TextArea } from '#design/index.ts';
import { idDeFormulaire, idOptionnel, jour, texte } from '#platform/http/champs.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { communFr as mots } from '../messages/commun.fr.ts';
import type { Membre } from '../queries/equipe.query.ts';

/** The id made by the form. */
export const acteFait = { _id: idDeFormulaire() };

const ONGLETS = [
  ['/qualite', mots.onglets.indicateurs],
  ['/reclamations', mots.onglets.reclamations],
  ['/incidents', mots.onglets.incidents],
  ['/ameliorations', mots.onglets.actions],
  ['/risques', mots.onglets.risques],
  ['/veille', mots.onglets.veille],
] as const;

type Chemin = (typeof ONGLETS)[number][0];
type Droits = { can(right: string): boolean };

const DROITS: Readonly<Record<Chemin, string>> = {
  // The board of the floor above, by its address: the entry of the navigation is its own.
  '/qualite': 'qualite.lire',
  '/reclamations': 'reclamations.lire',
  '/incidents': 'incidents.lire',
  '/ameliorations': 'amelioration.lire',
  '/risques': 'risques.lire',
  '/veille': 'veille.lire',
};

/** The lists of this capability, those that the reader may open. */
export const Onglets = ({ context, current }: { readonly context: Droits; readonly current: Chemin }) => (
  <Tabs
    label={mots.onglets.label}
    current={current}
    tabs={ONGLETS.filter(([href]) => context.can(DROITS[href])).map(([href, label]) => ({ href, label }))}
  />
);

/** A member of the team to choose. */
export const ChoixResponsable = (props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly equipe: readonly Membre[];
  readonly required?: boolean;
}) => {
  const { equipe, ...field } = props;
  return (
    <Select
      {...field}
      placeholder={mots.choisirPersonne}
      options={equipe.map(({ compteId, nom }) => ({ value: compteId, label: nom }))}
    />
  );
};

/** What is asked of a new action of the plan. */
export const champsAction = {
  ...acteFait,
  quoi: texte(500),
  responsableId: idOptionnel(),
  echeance: jour(),
};

/** Decides an action from what is on the page. */
export const FormulaireAction = (props: {
  readonly envoi: ActForm;
  readonly form: FormState;
  readonly equipe: readonly Membre[];
  readonly children?: ReactNode;
}) => {
  const { envoi, form, equipe, children } = props;
  return (
    <Form {...envoi}>
      <TextArea {...form.field('quoi')} label={actionsFr.champs.quoi} rows={2} maxLength={500} required />
      {children}
      <ChoixResponsable
        {...form.field('responsableId')}
        label={actionsFr.champs.responsable}
        equipe={equipe}
      />
      <Field {...form.field('echeance')} type="date" label={actionsFr.champs.echeance} required />
      <FormActions>
        <SubmitButton variant="secondary">{actionsFr.champs.decider}</SubmitButton>
      </FormActions>
    </Form>
  );
};
