import { z } from 'zod';
import { EmptyState, Form, Section, SubmitButton } from '#design/index.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { demanderDossier } from '../actions/demander-dossier.ts';
import { messages } from '../messages.fr.ts';
import { cibleLue, dossiersDe } from '../queries/dossiers.query.ts';
import { ListeDeDossiers } from './ListeDeDossiers.tsx';

const words = messages.page;
const REFRESH_SECONDES = '2';

type Cible = { readonly inscriptionId: string } | { readonly sessionId: string };
const Body = z.object({ _id: idDeFormulaire() });

async function vue(context: Context<unknown, unknown>, form: FormState, cible: Cible): Promise<View | null> {
  const lue = await cibleLue(context, cible);
  if (lue === null) return null;
  const dossiers = await dossiersDe(context, cible);
  if (dossiers.some(({ etat }) => etat === 'preparation'))
    void context.reply.header('refresh', REFRESH_SECONDES);
  const { sessionId, session, titre } = lue;
  return {
    title: `${words.titre}\u00a0: ${titre}`,
    lead: words.accroche,
    breadcrumb: [
      { href: `/sessions/${sessionId}`, label: session },
      ...('inscriptionId' in cible ? [{ href: `/inscriptions/${cible.inscriptionId}`, label: titre }] : []),
    ],
    body: (
      <>
        <FormErrors form={form} />
        <Form {...context.form('demander')}>
          <p>{words.sans}</p>
          <div className="form-actions">
            <SubmitButton>{words.demander}</SubmitButton>
            <a href="/verifier/page" data-direct>
              {words.verificateur}
            </a>
          </div>
        </Form>
        <Section title={words.liste}>
          {dossiers.length === 0 ? (
            <EmptyState icon="shield" title={words.vide}>
              {words.videAide}
            </EmptyState>
          ) : (
            <ListeDeDossiers dossiers={dossiers} />
          )}
        </Section>
      </>
    ),
  };
}

const demander = async (context: Context<unknown, unknown>, id: string, cible: Cible, chemin: string) => {
  const fait = await demanderDossier(context, { id, cible });
  return fait.ok ? ok(redirect(chemin, words.demande)) : fait;
};

/** The bundles of one person's file. */
export const pageDossiersInscription = page({
  path: '/inscriptions/:inscriptionId/preuve',
  access: 'preuve.lire',
  params: z.object({ inscriptionId: id() }),
  view: (context, form) => vue(context, form, context.params),
  acts: {
    demander: act({
      rate: 'lourd',
      body: Body,
      run: (context: Context<{ inscriptionId: string }, unknown>, { _id }) =>
        demander(context, _id, context.params, `/inscriptions/${context.params.inscriptionId}/preuve`),
    }),
  },
});

/** The bundles of a whole session. */
export const pageDossiersSession = page({
  path: '/sessions/:sessionId/preuve',
  access: 'preuve.lire',
  params: z.object({ sessionId: id() }),
  view: (context, form) => vue(context, form, context.params),
  acts: {
    demander: act({
      rate: 'lourd',
      body: Body,
      run: (context: Context<{ sessionId: string }, unknown>, { _id }) =>
        demander(context, _id, context.params, `/sessions/${context.params.sessionId}/preuve`),
    }),
  },
});
