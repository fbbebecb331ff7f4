import { z } from 'zod';
import { ErrorSummary, Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { verifierCode } from '../actions/verifier-code.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';

const words = messages.connexion.code;

/** The second step of a sign-in: the code of the application, or one kept on paper. */
export const pageCode = ({ attente, biscuit, secret }: Portier) =>
  page({
    path: '/connexion/code',
    access: 'public',
    rate: 'connexion',
    view: async (context, form) => {
      if (attente.lire(context.request) === null) return redirect('/connexion');
      const error = form.error('code') ?? form.errors.find(({ field }) => field === null)?.message;
      return {
        title: words.titre,
        lead: words.accroche,
        layout: 'public',
        width: 'narrow',
        body: (
          <>
            <ErrorSummary errors={{ code: error }} />
            <Form {...context.form('verifier')}>
              <Field
                name="code"
                error={error}
                label={words.code}
                hint={words.codeAide}
                autoComplete="one-time-code"
                width="s"
                required
              />
              <FormActions>
                <SubmitButton>{words.bouton}</SubmitButton>
              </FormActions>
            </Form>
          </>
        ),
      };
    },
    acts: {
      verifier: act({
        rate: 'connexion',
        body: z.object({ code: z.string().trim().min(1).max(40) }),
        prepare: async (context, { code }) => {
          const pending = attente.lire(context.request);
          if (pending === null) return refuse('EtapePerdue');
          const checked = await verifierCode(context, secret, { compteId: pending.compteId, code });
          return checked.ok ? ok({ ...pending, cible: checked.value }) : checked;
        },
        run: async (context, _body, { compteId, retour, cible }) => {
          const cookies = await ouvrirSession(context, biscuit, { compteId, cibles: [cible] });
          return ok({ ...redirect(retour), cookies: [...cookies, attente.effacer()] });
        },
      }),
    },
  });
