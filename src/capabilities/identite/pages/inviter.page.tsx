import { z } from 'zod';
import { Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { courriel, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { inviter } from '../actions/inviter.ts';
import { messages } from '../messages.fr.ts';
import { ChoixRoles, champRoles } from './choix-roles.tsx';

const words = messages.membres;
const LISTE = '/reglages/membres';

/** Invites somebody into the organisme, by mail. */
export const pageInviter = page({
  path: `${LISTE}/inviter`,
  access: 'membre.gerer',
  view: async (context, form) => ({
    title: words.inviter,
    lead: words.inviterAccroche,
    width: 'narrow',
    breadcrumb: [
      { href: '/reglages', label: messages.reglages.titre },
      { href: LISTE, label: words.titre },
    ],
    body: (
      <>
        <FormErrors form={form} />
        <Form {...context.form('inviter')}>
          <Field {...form.field('nom')} label={words.colonnes.nom} hint={words.nomAide} required />
          <Field {...form.field('courriel')} label={words.colonnes.courriel} type="email" required />
          <ChoixRoles form={form} initial={[]} />
          <FormActions>
            <SubmitButton>{words.envoyer}</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  }),
  acts: {
    inviter: act({
      body: z.object({ _id: idDeFormulaire(), nom: texte(120), courriel: courriel(), roles: champRoles() }),
      run: async (context, { _id, ...body }) => {
        const invited = await inviter(context, { id: _id, ...body });
        return invited.ok ? ok(redirect(LISTE, words.invitee(body.courriel))) : invited;
      },
    }),
  },
});
