import { z } from 'zod';
import { formationsAChoisir } from '#capabilities/catalogue/index.ts';
import { ButtonLink, EmptyState, Form, FormActions, Select, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerSession } from '../actions/creer-session.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { responsablesPossibles } from '../queries/responsables.query.ts';
import { acteFait, champsSession } from './champs.ts';
import { FormulaireSession } from './FormulaireSession.tsx';

const words = sessionsFr.formulaire;
const breadcrumb = [{ href: '/sessions', label: sessionsFr.fiche.sessions }];

/** Opens a session of a formation of the catalogue. */
export const pageNouvelleSession = page({
  path: '/sessions/nouvelle',
  access: 'session.modifier',
  query: z.object({ formation: z.uuid().optional().catch(undefined) }),
  view: async (context, form) => {
    const formations = await formationsAChoisir(context.tx, context.organismeId);
    const responsables = await responsablesPossibles(context.tx, context.organismeId);
    const options = formations.map((formation) => ({
      value: formation.id,
      label: `${formation.intitule} (${formation.code})`,
    }));
    if (options.length === 0) return { title: words.creer, breadcrumb, body: <SansFormation /> };
    return {
      title: words.creer,
      breadcrumb,
      width: 'narrow',
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('creer')}>
            <Select
              {...form.field('formationId', context.query.formation)}
              label={words.formation}
              options={options}
              required
            />
            <FormulaireSession form={form} responsables={responsables} />
            <FormActions>
              <SubmitButton>{words.creer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    creer: act({
      body: z.object({ ...acteFait, ...champsSession, formationId: id() }),
      run: async (context, { _id, intitule, ...body }) => {
        const formations = await formationsAChoisir(context.tx, context.organismeId);
        const formation = formations.find((one) => one.id === body.formationId);
        const session = await creerSession(context, {
          ...body,
          id: _id,
          intitule: intitule ?? formation?.intitule ?? '',
        });
        if (!session.ok) return session;
        return ok(redirect(`/sessions/${session.value.id}`, sessionsFr.faite));
      },
    }),
  },
});

const SansFormation = () => (
  <EmptyState
    icon="book"
    title={words.formation}
    actions={<ButtonLink href="/formations">{words.versCatalogue}</ButtonLink>}
  >
    {words.sansFormation}
  </EmptyState>
);
