import { z } from 'zod';
import {
  DescriptionList,
  Disclosure,
  Field,
  Form,
  FormActions,
  formatDate,
  formatMoment,
  optionsOf,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, idOptionnel, jour, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { abandonnerAction, faireAction, jugerAction, reporterAction } from '../actions/suivre-action.ts';
import { etatAction } from '../domain/action.ts';
import { EFFICACITES } from '../domain/vocabulaire.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { communFr } from '../messages/commun.fr.ts';
import { type ActionLue, actionParId } from '../queries/actions.query.ts';
import { equipe, type Membre } from '../queries/equipe.query.ts';
import { EtatDAction } from './ActionsLiees.tsx';
import { ChoixResponsable } from './communs.tsx';

const mots = actionsFr.fiche;
const Params = z.object({ actionId: id() });
type Contexte = Context<z.output<typeof Params>, object>;

/** One action of the plan: where it comes from, who does it, what shows it, what it changed. */
export const pageAction = page({
  path: '/ameliorations/:actionId',
  access: 'amelioration.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const [lue, membres] = await Promise.all([
      actionParId(tx, organismeId, params.actionId),
      equipe(tx, organismeId),
    ]);
    if (lue === null) return null;
    const aujourdhui = today(clock).toString();
    const etat = etatAction(lue, aujourdhui);
    const ouverte = etat === 'ouverte' || etat === 'en_retard';
    const tient = context.can('amelioration.tenir');
    return {
      title: lue.quoi,
      width: 'narrow',
      breadcrumb: [
        { href: '/ameliorations', label: actionsFr.titre },
        { href: `/ameliorations/${lue.id}`, label: actionsFr.colonnes.quoi },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Faits lue={lue} etat={etat} />
          {ouverte && (tient || lue.responsableId === context.acteurId) && (
            <Faire context={context} form={form.of('faire')} aujourdhui={aujourdhui} />
          )}
          {etat === 'a_juger' && tient && <Juger context={context} form={form.of('juger')} />}
          {ouverte && tient && <Changer context={context} form={form} lue={lue} equipe={membres} />}
        </>
      ),
    };
  },
  acts: {
    faire: suite(
      z.object({ faiteLe: jour(), preuve: texte(1000) }),
      actionsFr.fait.faite,
      // A trainer may say that his own action is done.
      'amelioration.lire',
      async (context, actionId, body) => {
        const lue = await actionParId(context.tx, context.organismeId, actionId);
        const sienne = lue !== null && lue.responsableId === context.acteurId;
        if (!sienne && !context.can('amelioration.tenir')) return refuse('ActionDunAutre');
        return faireAction(context, actionId, body);
      },
    ),
    juger: suite(
      z.object({ efficacite: z.enum(EFFICACITES, communFr.choixRequis), jugement: texte(1000) }),
      actionsFr.fait.jugee,
      'amelioration.tenir',
      jugerAction,
    ),
    reporter: suite(
      z.object({ echeance: jour(), responsableId: idOptionnel() }),
      actionsFr.fait.reportee,
      'amelioration.tenir',
      reporterAction,
    ),
    abandonner: suite(
      z.object({ motif: texte(1000) }),
      actionsFr.fait.abandonnee,
      'amelioration.tenir',
      (context, actionId, body) => abandonnerAction(context, actionId, body.motif),
    ),
  },
});

function suite<B extends z.ZodType>(
  body: B,
  fait: string,
  access: string,
  agir: (context: Contexte, id: string, body: z.output<B>) => Promise<Result<unknown, Refusal>>,
) {
  return act({
    access,
    body,
    run: async (context: Contexte, donnees: z.output<B>) => {
      const done = await agir(context, context.params.actionId, donnees);
      return done.ok ? ok(redirect(`/ameliorations/${context.params.actionId}`, fait)) : done;
    },
  });
}

const jourDe = (date: string) => formatDate(Temporal.PlainDate.from(date));

const Faits = ({ lue, etat }: { readonly lue: ActionLue; readonly etat: ReturnType<typeof etatAction> }) => (
  <DescriptionList
    items={[
      { term: actionsFr.colonnes.etat, value: <EtatDAction etat={etat} /> },
      {
        term: mots.vientDe,
        value:
          lue.liens.length === 0
            ? actionsFr.origines[lue.origine]
            : lue.liens.map(({ libelle, chemin }) => (
                <span key={chemin}>
                  <a href={chemin}>{libelle}</a>{' '}
                </span>
              )),
      },
      { term: actionsFr.colonnes.responsable, value: lue.responsable ?? mots.aucunResponsable },
      { term: mots.decidee, value: formatMoment(lue.decideeLe, 'bref') },
      { term: actionsFr.colonnes.echeance, value: jourDe(lue.echeance) },
      ...(lue.faiteLe === null
        ? []
        : [
            { term: mots.faite, value: jourDe(lue.faiteLe) },
            { term: mots.preuve, value: lue.preuve },
          ]),
      ...(lue.efficacite === null || lue.jugeeLe === null
        ? []
        : [
            {
              term: mots.efficacite,
              value: `${actionsFr.efficacites[lue.efficacite]} (${jourDe(lue.jugeeLe)}). ${lue.jugement ?? ''}`,
            },
          ]),
      ...(lue.abandonMotif === null ? [] : [{ term: actionsFr.etats.abandonnee, value: lue.abandonMotif }]),
    ]}
  />
);

interface Props {
  readonly context: Pick<Contexte, 'form'>;
  readonly form: FormState;
}

const Faire = ({ context, form, aujourdhui }: Props & { readonly aujourdhui: string }) => (
  <Section title={mots.faire}>
    <Form {...context.form('faire')}>
      <Field {...form.field('faiteLe', aujourdhui)} type="date" label={mots.faite} required />
      <TextArea {...form.field('preuve')} label={mots.preuve} hint={mots.preuveAide} rows={3} required />
      <FormActions>
        <SubmitButton>{mots.faire}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);

const Juger = ({ context, form }: Props) => (
  <Section title={mots.juger}>
    <Form {...context.form('juger')}>
      <RadioGroup
        {...form.field('efficacite')}
        label={mots.efficacite}
        options={optionsOf(actionsFr.efficacites)}
        required
      />
      <TextArea {...form.field('jugement')} label={mots.jugement} rows={3} required />
      <FormActions>
        <SubmitButton>{mots.jugerBouton}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);

const Changer = (props: Props & { readonly lue: ActionLue; readonly equipe: readonly Membre[] }) => {
  const { context, form, lue, equipe: membres } = props;
  const reporter = form.of('reporter');
  return (
    <>
      <Disclosure summary={mots.reporter} open={form.acte === 'reporter'}>
        <Form {...context.form('reporter')}>
          <Field
            {...reporter.field('echeance', lue.echeance)}
            type="date"
            label={actionsFr.colonnes.echeance}
            required
          />
          <ChoixResponsable
            {...reporter.field('responsableId', lue.responsableId)}
            label={actionsFr.colonnes.responsable}
            equipe={membres}
          />
          <FormActions>
            <SubmitButton variant="secondary">{mots.reporterBouton}</SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
      <Disclosure summary={mots.abandonner} open={form.acte === 'abandonner'}>
        <Form {...context.form('abandonner')}>
          <TextArea {...form.of('abandonner').field('motif')} label={mots.abandonMotif} rows={2} required />
          <FormActions>
            <SubmitButton variant="danger">{mots.abandonnerBouton}</SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
    </>
  );
};
