import { z } from 'zod';
import {
  DescriptionList,
  Form,
  FormActions,
  formatDate,
  formatMoment,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { deciderAction } from '../actions/decider-action.ts';
import { motiverIncident } from '../actions/motiver-incident.ts';
import { resoudreIncident } from '../actions/resoudre-incident.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { incidentsFr as mots } from '../messages/incidents.fr.ts';
import { equipe } from '../queries/equipe.query.ts';
import { incidentParId } from '../queries/incidents.query.ts';
import { champsAction } from './communs.tsx';
import { EtatIncident } from './incidents.page.tsx';
import { SuitesReclamation } from './SuitesReclamation.tsx';

const Params = z.object({ incidentId: id() });
type Contexte = Context<z.output<typeof Params>, object>;
const chemin = ({ params }: Contexte) => `/incidents/${params.incidentId}`;

/** One incident: what happened, its solution, what is decided so that it does not come again. */
export const pageIncident = page({
  path: '/incidents/:incidentId',
  access: 'incidents.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const [lu, membres] = await Promise.all([
      incidentParId(tx, organismeId, params.incidentId),
      equipe(tx, organismeId),
    ]);
    if (lu === null) return null;
    const jour = formatDate(Temporal.PlainDate.from(lu.survenuLe));
    return {
      title: mots.natures[lu.nature],
      lead: jour,
      width: 'narrow',
      breadcrumb: [
        { href: '/incidents', label: mots.titre },
        { href: chemin(context), label: jour },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: mots.colonnes.etat, value: <EtatIncident resolu={lu.resoluLe !== null} /> },
              { term: mots.fiche.description, value: lu.description },
              ...(lu.sessionId === null
                ? []
                : [
                    {
                      term: mots.colonnes.session,
                      value: <a href={`/sessions/${lu.sessionId}`}>{lu.session}</a>,
                    },
                  ]),
              {
                term: mots.fiche.signale,
                value: [
                  formatMoment(lu.signaleLe, 'bref'),
                  lu.signalePar === null ? null : mots.fiche.par(lu.signalePar),
                ]
                  .filter(Boolean)
                  .join(' '),
              },
              ...(lu.solution === null ? [] : [{ term: mots.champs.solution, value: lu.solution }]),
            ]}
          />
          {lu.resoluLe === null && context.can('incidents.signaler') && (
            <Section title={mots.champs.solution}>
              <Form {...context.form('resoudre')}>
                <TextArea
                  {...form.of('resoudre').field('solution')}
                  label={mots.champs.solution}
                  rows={2}
                  required
                />
                <FormActions>
                  <SubmitButton>{mots.champs.resoudre}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
          <SuitesReclamation
            context={context}
            form={form}
            lue={lu}
            equipe={membres}
            jour={today(clock).toString()}
            droit="amelioration.tenir"
          />
        </>
      ),
    };
  },
  acts: {
    resoudre: act({
      access: 'incidents.signaler',
      body: z.object({ solution: texte(1000) }),
      run: async (context: Contexte, { solution }) => {
        const done = await resoudreIncident(context, context.params.incidentId, solution);
        return done.ok ? ok(redirect(chemin(context), mots.fait.resolu)) : done;
      },
    }),
    motiver: act({
      access: 'amelioration.tenir',
      body: z.object({ motif: texte(1000) }),
      run: async (context: Contexte, { motif }) => {
        const done = await motiverIncident(context, context.params.incidentId, motif);
        return done.ok ? ok(redirect(chemin(context), mots.fait.motive)) : done;
      },
    }),
    decider: act({
      access: 'amelioration.tenir',
      body: z.object(champsAction),
      run: async (context: Contexte, { _id, ...body }) => {
        const objetId = context.params.incidentId;
        const lu = await incidentParId(context.tx, context.organismeId, objetId);
        if (lu === null) return refuse('IncidentInconnu');
        const lien = {
          genre: 'incident',
          objetId,
          libelle: mots.natures[lu.nature],
          chemin: chemin(context),
        };
        const done = await deciderAction(context, { id: _id, origine: 'incident', lien, ...body });
        return done.ok ? ok(redirect(chemin(context), actionsFr.fait.decidee)) : done;
      },
    }),
  },
});
