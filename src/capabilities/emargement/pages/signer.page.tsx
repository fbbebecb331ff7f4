import { z } from 'zod';
import { consommerLien } from '#capabilities/identite/index.ts';
import type { Actor } from '#platform/http/actor.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type Signature, signerCreneau } from '../actions/signer-creneau.ts';
import { appareilDe } from '../appareil.ts';
import { personneDe, vueDeSignature } from './signer.view.tsx';

const Query = z.object({ code: z.string().max(20).catch('').default('') });
const Body = z.object({
  _id: idDeFormulaire(),
  code: z.string().max(40).default(''),
  lecture: z.string().max(80).default(''),
});

function signatureDe(
  context: Context<unknown, unknown>,
  creneauId: string,
  { _id, code, lecture }: z.output<typeof Body>,
): Signature {
  return {
    id: _id,
    creneauId,
    personneId: personneDe(context.actor) ?? '',
    preuve:
      code === '' ? { methode: 'distance', lienDuCreneau: creneauId } : { methode: 'code', code, lecture },
    appareil: appareilDe(context),
    adresseIp: context.request.ip,
    navigateur: context.request.headers['user-agent'] ?? null,
  };
}

/** A learner signs a créneau, signed in. The code comes typed, or filled in by the square scanned in the room. */
export const pageSigner = page({
  path: '/signer/:creneauId',
  access: 'emargement.signer',
  rate: 'signature',
  params: z.object({ creneauId: id() }),
  query: Query,
  view: (context, form) => vueDeSignature(context, form, context.params.creneauId, context.query.code),
  acts: {
    signer: act({
      rate: 'signature',
      body: Body,
      run: async (context, body) => {
        const { creneauId } = context.params as { creneauId: string };
        const done = await signerCreneau(context, signatureDe(context, creneauId, body));
        return done.ok ? ok(redirect(`/signer/${creneauId}`)) : done;
      },
    }),
  },
});

/** The same by act link, without account: the link names the person and the créneau. */
export const pageSignerParLien = page({
  path: '/s/:jeton',
  access: 'lien:signer',
  rate: 'signature',
  params: z.object({ jeton: z.string() }),
  query: Query,
  view: (context, form) => vueDeSignature(context, form, creneauDuLien(context.actor), context.query.code),
  acts: {
    signer: act({
      rate: 'signature',
      body: Body,
      run: async (context, body) => {
        const done = await signerCreneau(context, signatureDe(context, creneauDuLien(context.actor), body));
        if (!done.ok) return done;
        const used = await consommerLien(context);
        return used.ok ? ok(redirect(pathOf(context.request))) : used;
      },
    }),
  },
});

const creneauDuLien = (actor: Actor): string =>
  actor.kind === 'lien' ? (actor.sujets['creneauId'] ?? '') : '';
