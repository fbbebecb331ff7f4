import { z } from 'zod';
import {
  DescriptionList,
  Disclosure,
  Form,
  FormActions,
  Section,
  SubmitButton,
  TextArea,
  Timeline,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { deciderAction } from '../actions/decider-action.ts';
import { cloreRisque } from '../actions/clore-risque.ts';
import { revoirRisque } from '../actions/revoir-risque.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import { risquesFr as mots } from '../messages/risques.fr.ts';
import { equipe } from '../queries/equipe.query.ts';
import { risqueParId } from '../queries/risques.query.ts';
import { ActionsLiees } from './ActionsLiees.tsx';
import { ChampsCotation, champsCotation } from './ChampsCotation.tsx';
import { acteFait, champsAction, FormulaireAction } from './communs.tsx';

const Params = z.object({ risqueId: id() });
type Contexte = Context<z.output<typeof Params>, object>;
const chemin = ({ params }: Contexte) => `/risques/${params.risqueId}`;

/** One risk: its rating over the years, what is done about it. */
export const pageRisque = page({
  path: '/risques/:risqueId',
  access: 'risques.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const [lu, membres] = await Promise.all([
      risqueParId(tx, organismeId, params.risqueId),
      equipe(tx, organismeId),
    ]);
    if (lu === null) return null;
    const agit = context.can('amelioration.tenir') && !lu.clos;
    const initiale = { probabilite: String(lu.probabilite), gravite: String(lu.gravite) };
    return {
      title: lu.intitule,
      width: 'narrow',
      breadcrumb: [
        { href: '/risques', label: mots.titre },
        { href: chemin(context), label: mots.colonnes.risque },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: mots.colonnes.cotation, value: mots.fiche.cotee(lu.probabilite, lu.gravite) },
              { term: mots.champs.cause, value: lu.cause },
              { term: mots.champs.mesures, value: lu.mesures },
              { term: mots.colonnes.responsable, value: lu.responsable },
              ...(lu.closMotif === null ? [] : [{ term: mots.clos, value: lu.closMotif }]),
            ]}
          />
          <Section title={reclamationsFr.fiche.suites}>
            <ActionsLiees actions={lu.actions} aujourdhui={today(clock).toString()} />
            {agit && (
              <Disclosure summary={actionsFr.champs.deciderIci} open={form.acte === 'decider'}>
                <FormulaireAction
                  envoi={context.form('decider')}
                  form={form.of('decider')}
                  equipe={membres}
                />
              </Disclosure>
            )}
          </Section>
          {agit && (
            <Section title={mots.fiche.revue}>
              <Form {...context.form('revoir')}>
                <ChampsCotation form={form.of('revoir')} initiale={initiale} />
                <TextArea {...form.of('revoir').field('constat')} label={mots.champs.constat} rows={2} />
                <FormActions>
                  <SubmitButton>{mots.champs.revoir}</SubmitButton>
                </FormActions>
              </Form>
              <Disclosure summary={mots.champs.clore} open={form.acte === 'clore'}>
                <Form {...context.form('clore')}>
                  <TextArea
                    {...form.of('clore').field('motif')}
                    label={mots.champs.motif}
                    rows={2}
                    required
                  />
                  <FormActions>
                    <SubmitButton variant="secondary">{mots.champs.clore}</SubmitButton>
                  </FormActions>
                </Form>
              </Disclosure>
            </Section>
          )}
          <Section title={mots.fiche.revues}>
            <Timeline
              items={lu.revues.map((revue) => ({
                id: revue.id,
                when: Temporal.PlainDate.from(revue.le),
                title: mots.fiche.cotee(revue.probabilite, revue.gravite),
                detail: revue.constat,
              }))}
            />
          </Section>
        </>
      ),
    };
  },
  acts: {
    revoir: act({
      access: 'amelioration.tenir',
      body: z.object({ ...acteFait, ...champsCotation, constat: texteOptionnel(1000) }),
      run: async (context: Contexte, { _id, ...body }) => {
        const done = await revoirRisque(context, context.params.risqueId, { id: _id, ...body });
        return done.ok ? ok(redirect(chemin(context), mots.fait.revu)) : done;
      },
    }),
    clore: act({
      access: 'amelioration.tenir',
      body: z.object({ motif: texte(1000) }),
      run: async (context: Contexte, { motif }) => {
        const done = await cloreRisque(context, context.params.risqueId, motif);
        return done.ok ? ok(redirect(chemin(context), mots.fait.clos)) : done;
      },
    }),
    decider: act({
      access: 'amelioration.tenir',
      body: z.object(champsAction),
      run: async (context: Contexte, { _id, ...body }) => {
        const objetId = context.params.risqueId;
        const lu = await risqueParId(context.tx, context.organismeId, objetId);
        if (lu === null) return refuse('RisqueInconnu');
        const lien = { genre: 'risque', objetId, libelle: lu.intitule, chemin: chemin(context) };
        const done = await deciderAction(context, { id: _id, origine: 'risque', lien, ...body });
        return done.ok ? ok(redirect(chemin(context), actionsFr.fait.decidee)) : done;
      },
    }),
  },
});
