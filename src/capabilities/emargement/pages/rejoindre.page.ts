import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { type Context, type Outcome, redirect } from '#platform/http/route.ts';
import { rejoindreVisio } from '../actions/rejoindre-visio.ts';
import { appareilDe } from '../appareil.ts';
import { contexteDeSignature } from '../queries/contexte-signature.query.ts';
import { creneauDuLien, personneDe } from './qui-signe.ts';

/** A browser that fetches a page before anybody asked for it has not entered a class. */
const prefetched = ({ request }: Context<unknown, unknown>): boolean =>
  [request.headers['sec-purpose'], request.headers['purpose'], request.headers['x-moz']].some(
    (value) => typeof value === 'string' && value.includes('prefetch'),
  );

async function entrer(context: Context<unknown, unknown>, creneauId: string | null): Promise<Outcome | null> {
  const personneId = personneDe(context.actor);
  if (personneId === null || creneauId === null || prefetched(context)) return null;
  const lu = await contexteDeSignature(context.tx, context.organismeId, creneauId, personneId);
  if (lu === null || !lu.attendue || lu.annule || lu.lienVisio === null) return null;
  if (!/^https?:\/\//u.test(lu.lienVisio)) return null;
  await rejoindreVisio(context, lu, personneId, appareilDe(context));
  return redirect(lu.lienVisio);
}

/** Leads a learner to his distance class, and keeps that he entered: only then may he sign. */
export const pageRejoindre = page({
  path: '/rejoindre/:creneauId',
  access: 'emargement.signer',
  rate: 'signature',
  params: z.object({ creneauId: id() }),
  view: (context) => entrer(context, context.params.creneauId),
});

/** The same by act link. */
export const pageRejoindreParLien = page({
  path: '/s/:jeton/rejoindre',
  access: 'lien:signer',
  rate: 'signature',
  params: z.object({ jeton: z.string() }),
  view: (context) => entrer(context, creneauDuLien(context.actor)),
});
