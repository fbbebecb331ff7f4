import { Form, FormActions, optionsOf, RadioGroup, Section, SubmitButton, TextArea } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import type { Membre } from '../queries/equipe.query.ts';
import type { ReclamationLue } from '../queries/reclamations.query.ts';
import { ChoixResponsable } from './communs.tsx';

const mots = reclamationsFr.fiche;

export interface PropsSuivi {
  readonly context: Pick<Context<unknown, unknown>, 'form' | 'can'>;
  readonly form: FormState;
  readonly lue: ReclamationLue;
  readonly equipe: readonly Membre[];
}

/** What the team does of a complaint: only what is possible where it stands. */
export function SuiviReclamation({ context, form, lue, equipe }: PropsSuivi) {
  const [confier, noter, repondre, clore] = ['confier', 'noter', 'repondre', 'clore'].map((acte) =>
    form.of(acte),
  );
  if (confier === undefined || noter === undefined || repondre === undefined || clore === undefined)
    return null;
  return (
    <Section title={mots.suivi}>
      {lue.accuseeLe === null && (
        <Form {...context.form('accuser')} bare>
          <SubmitButton variant="secondary">{mots.accuser}</SubmitButton>
        </Form>
      )}
      {lue.closeLe === null && (
        <Form {...context.form('confier')}>
          <ChoixResponsable
            {...confier.field('responsableId', lue.responsableId)}
            label={mots.responsable}
            equipe={equipe}
            required
          />
          <FormActions>
            <SubmitButton variant="secondary">{mots.confier}</SubmitButton>
          </FormActions>
        </Form>
      )}
      <Form {...context.form('noter')}>
        <RadioGroup
          {...noter.field('sens', 'note')}
          label={mots.echangeSens}
          options={optionsOf(reclamationsFr.sens)}
          inline
        />
        <TextArea {...noter.field('texte')} label={mots.echangeTexte} rows={3} required />
        <FormActions>
          <SubmitButton variant="secondary">{mots.noter}</SubmitButton>
        </FormActions>
      </Form>
      {lue.repondueLe === null && lue.closeLe === null && (
        <Form {...context.form('repondre')}>
          <TextArea {...repondre.field('reponse')} label={mots.reponse} hint={mots.reponseAide} required />
          <FormActions>
            <SubmitButton>{mots.repondre}</SubmitButton>
          </FormActions>
        </Form>
      )}
      {lue.closeLe === null && (
        <Form {...context.form('clore')}>
          <RadioGroup
            {...clore.field('issue')}
            label={mots.issue}
            options={optionsOf(reclamationsFr.issues)}
            required
          />
          <TextArea {...clore.field('conclusion')} label={mots.conclusion} rows={3} required />
          <FormActions>
            <SubmitButton variant="secondary">{mots.clore}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}
