import { z } from 'zod';
import { ButtonLink, Checkbox, Form, formatMoment, Notice, Section, SubmitButton } from '#design/index.ts';
import { caseACocher } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { lireDocument, ouvrirDocument } from '../actions/lire-document.ts';
import { signerParLien } from '../actions/signer-document.ts';
import { appareilDe } from '../appareil.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { type ActeLu, acteDuLien } from '../queries/envoi-du-lien.query.ts';

const mots = ecrans.acte;
const accord = z.object({ accord: caseACocher().refine((coche) => coche) });
const quand = (instant: Temporal.Instant) => formatMoment(instant);
const revenir = ({ request }: Context<unknown, unknown>) => ok(redirect(pathOf(request)));

/** A person without account reads a document, says so, or signs it. No script; the link stays open as a receipt. */
export const pageActe = page({
  path: '/document/:jeton',
  access: 'lien:document',
  rate: 'signature',
  params: z.object({ jeton: z.string() }),
  view: async (context, form) => {
    const { actor } = context;
    const acte = actor.kind === 'lien' ? await acteDuLien(context.tx, actor) : null;
    if (acte === null) return null;
    return {
      title: `${messages.types[acte.type]} ${acte.numero}`,
      layout: 'bare',
      body: (
        <>
          <p>
            {mots.de(acte.organisme)}
            <br />
            <strong>{acte.objet}</strong>
          </p>
          <FormErrors form={form} />
          <Deja acte={acte} />
          {!acte.annule && <Lire context={context} acte={acte} />}
          {aFaire(acte) && <Repondre context={context} acte={acte} form={form} />}
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      rate: 'signature',
      body: z.object({}),
      run: async (context) => {
        const ouvert = await ouvrirDocument(context);
        return ouvert.ok ? ok(redirect(`${pathOf(context.request)}/fichier`)) : ouvert;
      },
    }),
    lire: act({
      rate: 'signature',
      body: z.object({}),
      run: async (context) => {
        const lu = await lireDocument(context);
        return lu.ok ? revenir(context) : lu;
      },
    }),
    signer: act({
      rate: 'signature',
      body: accord,
      run: async (context) => {
        const signe = await signerParLien(context, appareilDe(context.request));
        return signe.ok ? revenir(context) : signe;
      },
    }),
  },
});

const aFaire = ({ annule, remplace, partie, signeLe, luLe }: ActeLu) =>
  !annule && !remplace && (partie === null ? luLe === null : signeLe === null);

/** What is already settled, said first. */
function Deja({ acte }: { readonly acte: ActeLu }) {
  if (acte.annule) return <Notice tone="attention">{mots.annule}</Notice>;
  if (acte.signeLe !== null) return <Notice tone="success">{mots.signeLe(quand(acte.signeLe))}</Notice>;
  if (acte.remplace) return <Notice tone="attention">{mots.remplace}</Notice>;
  if (acte.partie === null && acte.luLe !== null) {
    return <Notice tone="success">{mots.luLe(quand(acte.luLe))}</Notice>;
  }
  return null;
}

interface Props {
  readonly context: Context<unknown, unknown>;
  readonly acte: ActeLu;
}

function Lire({ context, acte }: Props) {
  if (acte.ouvertLe === null && !aFaire(acte)) return null;
  return (
    <Section title={mots.etape1}>
      {acte.ouvertLe === null ? (
        <Form {...context.form('ouvrir')} bare>
          <SubmitButton icon="document">{mots.ouvrir}</SubmitButton>
        </Form>
      ) : (
        <>
          <p>{mots.ouvertLe(quand(acte.ouvertLe))}</p>
          <ButtonLink href={`${pathOf(context.request)}/fichier`} icon="document">
            {mots.ouvrir}
          </ButtonLink>
        </>
      )}
      {aFaire(acte) && <p>{mots.apresOuverture}</p>}
    </Section>
  );
}

function Repondre({ context, acte, form }: Props & { readonly form: FormState }) {
  if (acte.partie === null) {
    return (
      <Section title={mots.etape2Lire}>
        <Form {...context.form('lire')} bare>
          <SubmitButton icon="check">{mots.jaiLu}</SubmitButton>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={mots.etape2Signer}>
      <Form {...context.form('signer')}>
        <Checkbox
          name="accord"
          label={messages.consentement(acte.numero)}
          error={form.error('accord')}
          required
        />
        <p>{mots.preuve}</p>
        <SubmitButton icon="pen">{mots.jeSigne}</SubmitButton>
      </Form>
    </Section>
  );
}
