import { z } from 'zod';
import { consommerLien } from '#capabilities/identite/index.ts';
import { ButtonLink, Field, Form, Notice, SubmitButton } from '#design/index.ts';
import type { Actor } from '#platform/http/actor.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type Signature, signerCreneau } from '../actions/signer-creneau.ts';
import { appareilDe } from '../appareil.ts';
import { ecrans, horaire } from '../messages-ecrans.fr.ts';
import { contexteDeSignature, type ContexteLu } from '../queries/contexte-signature.query.ts';

const Query = z.object({ code: z.string().max(20).catch('').default('') });
const Body = z.object({ _id: idDeFormulaire(), code: z.string().max(40).default('') });

const personneDe = (actor: Actor): string | null =>
  actor.kind === 'compte' || actor.kind === 'lien' ? actor.personneId : null;

async function vue(
  context: Context<unknown, unknown>,
  form: FormState,
  creneauId: string,
): Promise<View | null> {
  const personneId = personneDe(context.actor);
  if (personneId === null) return null;
  const lu = await contexteDeSignature(context.tx, context.organismeId, creneauId, personneId, false);
  if (lu === null || (!lu.attendue && lu.presenceId === null)) return null;
  appareilDe(context.request, context.reply, context.organismeId, context.newId);
  return {
    title: ecrans.signerTitre,
    layout: 'bare',
    body: (
      <>
        <p>
          <strong>{lu.module ?? lu.session}</strong>
          <br />
          {horaire(lu.debut, lu.fin)}
        </p>
        {lu.signeeLe === null ? (
          formulaire(context, form, lu)
        ) : (
          <Notice tone="success">{ecrans.signe(lu.signeeLe)}</Notice>
        )}
      </>
    ),
  };
}

function formulaire(context: Context<unknown, unknown>, form: FormState, lu: ContexteLu) {
  const { code } = context.query as z.output<typeof Query>;
  const distance = lu.modalite === 'distance';
  return (
    <>
      <FormErrors form={form} />
      {distance && <Notice tone="info">{ecrans.distanceAide}</Notice>}
      {distance && lu.lienVisio !== null && <ButtonLink href={lu.lienVisio}>{ecrans.rejoindre}</ButtonLink>}
      <Form {...context.form('signer')}>
        {!distance && (
          <Field
            {...form.field('code', code)}
            label={ecrans.code}
            hint={ecrans.codeExemple}
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
        )}
        <p>{ecrans.attestation(lu.prenom ?? '')}</p>
        <SubmitButton>{ecrans.signer}</SubmitButton>
      </Form>
    </>
  );
}

function signatureDe(
  context: Context<unknown, unknown>,
  creneauId: string,
  body: z.output<typeof Body>,
  distance: boolean,
): Signature {
  const { request, reply, organismeId, newId } = context;
  return {
    id: body._id,
    creneauId,
    personneId: personneDe(context.actor) ?? '',
    preuve: distance
      ? { methode: 'distance', lienDuCreneau: creneauId }
      : { methode: 'code', code: body.code },
    appareil: appareilDe(request, reply, organismeId, newId),
    adresseIp: request.ip,
    navigateur: request.headers['user-agent'] ?? null,
  };
}

const creneauDe = ({ params }: Context<unknown, unknown>) => (params as { creneauId: string }).creneauId;

/** A learner signs a créneau, signed in. The code comes typed, or filled in by the code scanned in the room. */
export const pageSigner = page({
  path: '/signer/:creneauId',
  access: 'emargement.signer',
  rate: 'signature',
  params: z.object({ creneauId: id() }),
  query: Query,
  view: (context, form) => vue(context, form, context.params.creneauId),
  acts: {
    signer: act({
      rate: 'signature',
      body: Body,
      run: async (context, body) => {
        const creneauId = creneauDe(context);
        const done = await signerCreneau(context, signatureDe(context, creneauId, body, body.code === ''));
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
  view: (context, form) => vue(context, form, sujetCreneau(context.actor)),
  acts: {
    signer: act({
      rate: 'signature',
      body: Body,
      run: async (context, body) => {
        const done = await signerCreneau(
          context,
          signatureDe(context, sujetCreneau(context.actor), body, body.code === ''),
        );
        if (!done.ok) return done;
        const used = await consommerLien(context);
        return used.ok ? ok(redirect(context.request.url)) : used;
      },
    }),
  },
});

const sujetCreneau = (actor: Actor): string =>
  actor.kind === 'lien' ? (actor.sujets['creneauId'] ?? '') : '';
