import { z } from 'zod';
import { ButtonLink, Notice } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { repondre } from '../actions/repondre.ts';
import { estAnonyme } from '../domain/genres.ts';
import { genreDit, mots } from '../messages.fr.ts';
import { type Sollicitation, sollicitationParId } from '../queries/sollicitation.query.ts';
import { Questionnaire } from './questionnaire.tsx';

/** Every field of the form: which ones are answers, the questionnaire says. */
const Body = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.unknown()]));
const Query = z.object({ merci: z.literal('oui').optional().catch(undefined) });

const saisieDe = (body: z.output<typeof Body>): Record<string, string> =>
  Object.fromEntries(Object.entries(body).flatMap(([cle, v]) => (typeof v === 'string' ? [[cle, v]] : [])));

const sujetDe = ({ actor }: Context<unknown, unknown>): string | null =>
  actor.kind === 'lien' ? (actor.sujets['sollicitationId'] ?? null) : null;

/** By the link of the mail, without account, on any phone. */
export const pageEnqueteParLien = page({
  path: '/enquete/:jeton',
  access: 'lien:enquete',
  rate: 'ecriture',
  params: z.object({ jeton: z.string() }),
  query: Query,
  view: async (context, form) => {
    const sollicitationId = sujetDe(context);
    if (sollicitationId === null) return null;
    const demande = await sollicitationParId(context.tx, context.organismeId, sollicitationId);
    return demande && { ...vue(context, form, demande), layout: 'bare' };
  },
  acts: {
    repondre: act({
      body: Body,
      run: async (context, body) => {
        const sollicitationId = sujetDe(context);
        if (sollicitationId === null) return refuse('EnqueteInconnue');
        const done = await repondre(context, { sollicitationId, personneId: null, saisie: saisieDe(body) });
        return done.ok ? ok(redirect(`${pathOf(context.request)}?merci=oui`)) : done;
      },
    }),
  },
});

const Params = z.object({ sollicitationId: id() });
const moi = ({ actor }: Context<unknown, unknown>) => (actor.kind === 'compte' ? actor.personneId : null);

/** The same, from the home page of somebody who has an account: his own surveys only. */
export const pageMonEnquete = page({
  path: '/mes-enquetes/:sollicitationId',
  access: 'enquetes.repondre',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const demande = await sollicitationParId(tx, organismeId, params.sollicitationId);
    if (demande === null || demande.personneId === null || demande.personneId !== moi(context)) return null;
    return { ...vue(context, form, demande), width: 'narrow' };
  },
  acts: {
    repondre: act({
      body: Body,
      run: async (context, body) => {
        const { sollicitationId } = context.params as z.output<typeof Params>;
        const personneId = moi(context);
        if (personneId === null) return refuse('EnqueteInconnue');
        const done = await repondre(context, { sollicitationId, personneId, saisie: saisieDe(body) });
        return done.ok ? ok(redirect(`/mes-enquetes/${sollicitationId}?merci=oui`)) : done;
      },
    }),
  },
});

function vue(
  context: Context<unknown, z.output<typeof Query>>,
  form: FormState,
  demande: Sollicitation,
): View {
  const { organisme, session, module, genre, mois, repondueLe, fin, questions } = demande;
  const lead = mots.repondre.organisme(organisme, session, module);
  const parLien = context.actor.kind === 'lien';
  const dit = (title: string, tone: 'success' | 'info', texte: string): View => ({
    title,
    lead,
    body: (
      <>
        {parLien && <p>{lead}</p>}
        <Notice tone={tone}>{texte}</Notice>
        {!parLien && <ButtonLink href="/">{mots.repondre.retour}</ButtonLink>}
      </>
    ),
  });
  if (repondueLe !== null && context.query.merci === 'oui')
    return dit(genreDit(genre, mois), 'success', mots.repondre.merci);
  if (repondueLe !== null) return dit(mots.repondre.dejaTitre, 'info', mots.repondre.deja(repondueLe));
  if (Temporal.PlainDate.compare(today(context.clock), fin) > 0)
    return dit(mots.repondre.closeTitre, 'info', mots.repondre.close(fin));
  const anonyme = estAnonyme(genre);
  return {
    title: genreDit(genre, mois),
    lead,
    body: (
      <>
        {parLien && <p>{lead}</p>}
        <p>
          {mots.repondre.duree} {anonyme ? mots.repondre.anonyme : mots.repondre.nominative}
        </p>
        <FormErrors form={form} />
        <Questionnaire questions={questions} anonyme={anonyme} form={form} acte={context.form('repondre')} />
      </>
    ),
  };
}
