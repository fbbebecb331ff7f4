import { z } from 'zod';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { type Signature, signerCreneau } from '../actions/signer-creneau.ts';
import { appareilDe } from '../appareil.ts';
import { creneauDuLien, personneDe } from './qui-signe.ts';
import { vueDeSignature } from './signer.view.tsx';

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
      code === ''
        ? { methode: 'distance', lienDuCreneau: creneauDuLien(context.actor) }
        : { methode: 'code', code, lecture },
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

/** The same by act link, without account: the link names the person and the créneau, and stays open as a receipt. */
export const pageSignerParLien = page({
  path: '/s/:jeton',
  access: 'lien:signer',
  rate: 'signature',
  params: z.object({ jeton: z.string() }),
  query: Query,
  view: async (context, form) => {
    const creneauId = creneauDuLien(context.actor);
    return creneauId === null ? null : vueDeSignature(context, form, creneauId, context.query.code);
  },
  acts: {
    signer: act({
      rate: 'signature',
      body: Body,
      run: async (context, body) => {
        const creneauId = creneauDuLien(context.actor);
        if (creneauId === null) return refuse('CreneauInconnu');
        const done = await signerCreneau(context, signatureDe(context, creneauId, body));
        return done.ok ? ok(redirect(pathOf(context.request))) : done;
      },
    }),
  },
});
