import { z } from 'zod';
import { ButtonLink, Field, Form, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import {
  accepterInvitation,
  type InvitationOuverte,
  lireInvitation,
} from '../actions/accepter-invitation.ts';
import { preparerMotDePasse } from '../actions/changer-mot-de-passe.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { nomsDesRoles } from './choix-roles.tsx';
import { vueLienPerime } from './LienPerime.tsx';

const words = messages.membres.reponse;
const params = z.object({ jeton: z.string() });

interface CasProps {
  readonly context: Context<{ jeton: string }, unknown>;
  readonly invitation: InvitationOuverte;
  readonly form: FormState;
}

/** Answers an invitation: joins with one's account, or makes one. */
export const pageInvitation = ({ biscuit }: Portier) =>
  page({
    path: '/invitation/:jeton',
    access: 'public',
    rate: 'connexion',
    params,
    view: async (context, form) => {
      const invitation = await lireInvitation(context, context.params.jeton);
      if (invitation === null) return vueLienPerime('/', words.accueil);
      return {
        title: words.titre(invitation.organisme),
        lead: words.accroche(nomsDesRoles(invitation.roles)),
        layout: 'public',
        width: 'narrow',
        body: (
          <>
            <FormErrors form={form} />
            <Cas context={context} invitation={invitation} form={form} />
          </>
        ),
      };
    },
    acts: {
      rejoindre: act({
        body: z.object({}),
        run: async (context) => {
          const { jeton } = context.params as { jeton: string };
          const { actor } = context;
          const invitation = await lireInvitation(context, jeton);
          if (actor.kind !== 'compte' || invitation?.compteId !== actor.compteId) return refuse('LienPerime');
          const joined = await accepterInvitation(context, jeton, { compteId: actor.compteId });
          if (!joined.ok) return joined;
          await context.tx
            .updateTable('identite.session')
            .set({ organisme_actif: joined.value.organismeId })
            .where('id', '=', actor.sessionId)
            .execute();
          return ok(redirect('/', words.bienvenue(joined.value.organisme)));
        },
      }),
      creer: act({
        rate: 'connexion',
        body: z.object({ nom: texte(120), nouveau: z.string().min(1).max(200) }),
        prepare: async (context, { nouveau }) => {
          const { jeton } = context.params as { jeton: string };
          const read = await context.db.forInstance((tx) => lireInvitation({ ...context, tx }, jeton));
          return read === null ? refuse('LienPerime') : preparerMotDePasse(nouveau, read.courriel);
        },
        run: async (context, { nom }, empreinte) => {
          const { jeton } = context.params as { jeton: string };
          const joined = await accepterInvitation(context, jeton, { nom, empreinte });
          if (!joined.ok) return joined;
          const { compteId, organisme } = joined.value;
          const cookies = await ouvrirSession(context, biscuit, { compteId });
          return ok({ ...redirect('/', words.bienvenue(organisme)), cookies });
        },
      }),
    },
  });

/** What there is to do depends on who reads: the account invited, another one, nobody yet. */
const Cas = (props: CasProps) => {
  const { actor } = props.context;
  const { compteId, courriel } = props.invitation;
  if (actor.kind === 'compte' && actor.compteId === compteId) return <Rejoindre {...props} />;
  if (actor.kind === 'compte') {
    return <Notice tone="attention">{words.autreCompte(actor.courriel, courriel)}</Notice>;
  }
  return compteId === null ? <Creer {...props} /> : <SeConnecter {...props} />;
};

const Rejoindre = ({ context, invitation }: CasProps) => (
  <Form bare {...context.form('rejoindre')}>
    <SubmitButton>{words.rejoindre(invitation.organisme)}</SubmitButton>
  </Form>
);

const SeConnecter = ({ context, invitation }: CasProps) => (
  <>
    <p>{words.connecter(invitation.courriel)}</p>
    <ButtonLink
      variant="primary"
      href={`/connexion?retour=${encodeURIComponent(`/invitation/${context.params.jeton}`)}`}
    >
      {messages.connexion.bouton}
    </ButtonLink>
  </>
);

const Creer = ({ context, invitation, form }: CasProps) => (
  <Form {...context.form('creer')}>
    <Field
      name="username"
      label={messages.membres.colonnes.courriel}
      value={invitation.courriel}
      autoComplete="username"
      readOnly
    />
    <Field
      {...form.field('nom', invitation.nom)}
      label={messages.compte.nom.champ}
      autoComplete="name"
      required
    />
    <Field
      name="nouveau"
      error={form.error('nouveau')}
      label={words.motDePasse}
      hint={messages.compte.motDePasse.aide}
      type="password"
      autoComplete="new-password"
      required
    />
    <FormActions>
      <SubmitButton>{words.creer}</SubmitButton>
    </FormActions>
  </Form>
);
