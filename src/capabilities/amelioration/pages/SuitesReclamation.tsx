import { Disclosure, Form, FormActions, Section, SubmitButton, TextArea } from '#design/index.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import type { ActionLiee } from '../queries/actions-liees.fragment.ts';
import { ActionsLiees } from './ActionsLiees.tsx';
import { FormulaireAction } from './communs.tsx';
import type { PropsSuivi } from './SuiviReclamation.tsx';

const mots = reclamationsFr.fiche;

interface Props extends Omit<PropsSuivi, 'lue'> {
  readonly lue: { readonly actions: readonly ActionLiee[]; readonly sansActionMotif: string | null };
  readonly jour: string;
  /** The right to decide what follows. */
  readonly droit: string;
}

/** What comes of a complaint or an incident: actions, or a reasoned decision that none is needed (indicator 32). */
export function SuitesReclamation({ context, form, lue, equipe, jour, droit }: Props) {
  const rien = lue.actions.length === 0;
  return (
    <Section title={mots.suites}>
      <ActionsLiees actions={lue.actions} aujourdhui={jour} />
      {lue.sansActionMotif !== null && <p>{mots.sansActionDit(lue.sansActionMotif)}</p>}
      {rien && lue.sansActionMotif === null && <p className="muted">{mots.aucuneAction}</p>}
      {context.can(droit) && (
        <Disclosure summary={actionsFr.champs.deciderIci} open={form.acte === 'decider'}>
          <FormulaireAction envoi={context.form('decider')} form={form.of('decider')} equipe={equipe} />
        </Disclosure>
      )}
      {rien && lue.sansActionMotif === null && context.can(droit) && (
        <Disclosure summary={mots.sansAction} open={form.acte === 'motiver'}>
          <Form {...context.form('motiver')}>
            <TextArea {...form.of('motiver').field('motif')} label={mots.sansAction} rows={2} required />
            <FormActions>
              <SubmitButton variant="secondary">{mots.motiver}</SubmitButton>
            </FormActions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
