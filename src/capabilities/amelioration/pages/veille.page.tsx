import { z } from 'zod';
import { formationsAChoisir } from '#capabilities/catalogue/index.ts';
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
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, idOptionnel, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { deciderAction } from '../actions/decider-action.ts';
import { exploiterVeille } from '../actions/exploiter-veille.ts';
import { lireVeille } from '../actions/lire-veille.ts';
import { partagerVeille } from '../actions/partager-veille.ts';
import { SUITES_DE_VEILLE } from '../domain/vocabulaire.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { communFr } from '../messages/commun.fr.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import { veilleFr as mots } from '../messages/veille.fr.ts';
import { equipe } from '../queries/equipe.query.ts';
import { veilleParId } from '../queries/veille.query.ts';
import { ActionsLiees } from './ActionsLiees.tsx';
import { champsAction, FormulaireAction } from './communs.tsx';

const Params = z.object({ veilleId: id() });
type Contexte = Context<z.output<typeof Params>, object>;
const chemin = ({ params }: Contexte) => `/veille/${params.veilleId}`;

/** One information: what it changes, what was revised, who has read it. */
export const pageVeille = page({
  path: '/veille/:veilleId',
  access: 'veille.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params, acteurId } = context;
    const [lue, membres, formations] = await Promise.all([
      veilleParId(tx, organismeId, params.veilleId),
      equipe(tx, organismeId),
      formationsAChoisir(tx, organismeId),
    ]);
    if (lue === null) return null;
    const tient = context.can('veille.tenir');
    const exploiter = form.of('exploiter');
    const noms = lue.lecteurs.map(({ nom }) => nom).join(', ');
    return {
      title: lue.titre,
      width: 'narrow',
      breadcrumb: [
        { href: '/veille', label: mots.titre },
        { href: chemin(context), label: formatDate(Temporal.PlainDate.from(lue.le)) },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: mots.colonnes.domaine, value: mots.domaines[lue.domaine] },
              { term: mots.champs.source, value: lue.source },
              { term: mots.champs.adresse, value: lue.adresse && <a href={lue.adresse}>{lue.adresse}</a> },
              { term: mots.fiche.resume, value: lue.resume },
              { term: mots.champs.change, value: lue.change },
              {
                term: mots.colonnes.etat,
                value: lue.suite === null ? mots.aExploiter : mots.suites[lue.suite],
              },
              ...(lue.formation === null
                ? []
                : [
                    {
                      term: mots.champs.formation,
                      value: <a href={`/formations/${lue.formationId}`}>{lue.formation}</a>,
                    },
                  ]),
              ...(lue.documentRevise === null
                ? []
                : [{ term: mots.champs.document, value: lue.documentRevise }]),
              ...(lue.partageeLe === null
                ? []
                : [{ term: mots.fiche.partagee, value: formatMoment(lue.partageeLe, 'bref') }]),
              { term: mots.fiche.lectures, value: noms === '' ? mots.fiche.personne : noms },
            ]}
          />
          {acteurId !== null && !lue.lecteurs.some(({ compteId }) => compteId === acteurId) && (
            <Form {...context.form('lire')} bare>
              <SubmitButton variant="secondary">{mots.fiche.lue}</SubmitButton>
            </Form>
          )}
          {tient && lue.partageeLe === null && (
            <Form {...context.form('partager')} bare>
              <SubmitButton variant="secondary">{mots.fiche.partager}</SubmitButton>
            </Form>
          )}
          {tient && lue.suite === null && (
            <Section title={mots.fiche.exploiter}>
              <Form {...context.form('exploiter')}>
                <TextArea {...exploiter.field('change')} label={mots.champs.change} rows={3} required />
                <RadioGroup
                  {...exploiter.field('suite')}
                  label={mots.champs.suite}
                  options={optionsOf(mots.suites)}
                  required
                />
                <Select
                  {...exploiter.field('formationId')}
                  label={mots.champs.formation}
                  options={formations.map(({ id: value, intitule }) => ({ value, label: intitule }))}
                />
                <Field {...exploiter.field('documentRevise')} label={mots.champs.document} />
                <FormActions>
                  <SubmitButton>{mots.champs.exploiter}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
          <Section title={reclamationsFr.fiche.suites}>
            <ActionsLiees actions={lue.actions} aujourdhui={today(clock).toString()} />
            {context.can('amelioration.tenir') && (
              <Disclosure summary={actionsFr.champs.deciderIci} open={form.acte === 'decider'}>
                <FormulaireAction
                  envoi={context.form('decider')}
                  form={form.of('decider')}
                  equipe={membres}
                />
              </Disclosure>
            )}
          </Section>
        </>
      ),
    };
  },
  acts: {
    lire: act({
      body: z.object({}),
      run: async (context: Contexte) => {
        if (context.acteurId === null) return refuse('VeilleInconnue');
        const done = await lireVeille(context, context.params.veilleId, context.acteurId);
        return done.ok ? ok(redirect(chemin(context), mots.fait.lue)) : done;
      },
    }),
    partager: act({
      access: 'veille.tenir',
      body: z.object({}),
      run: async (context: Contexte) => {
        const done = await partagerVeille(context, context.params.veilleId);
        return done.ok ? ok(redirect(chemin(context), mots.fait.partagee)) : done;
      },
    }),
    exploiter: act({
      access: 'veille.tenir',
      body: z.object({
        change: texte(2000),
        suite: z.enum(SUITES_DE_VEILLE, communFr.choixRequis),
        formationId: idOptionnel(),
        documentRevise: texteOptionnel(200),
      }),
      run: async (context: Contexte, body) => {
        const done = await exploiterVeille(context, context.params.veilleId, body);
        return done.ok ? ok(redirect(chemin(context), mots.fait.exploitee)) : done;
      },
    }),
    decider: act({
      access: 'amelioration.tenir',
      body: z.object(champsAction),
      run: async (context: Contexte, { _id, ...body }) => {
        const objetId = context.params.veilleId;
        const lue = await veilleParId(context.tx, context.organismeId, objetId);
        if (lue === null) return refuse('VeilleInconnue');
        const lien = { genre: 'veille', objetId, libelle: lue.titre, chemin: chemin(context) };
        const done = await deciderAction(context, { id: _id, origine: 'veille', lien, ...body });
        return done.ok ? ok(redirect(chemin(context), actionsFr.fait.decidee)) : done;
      },
    }),
  },
});
