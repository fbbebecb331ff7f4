import { z } from 'zod';
import { Form, SubmitButton } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { confirmerCourriel } from '../actions/changer-compte.ts';
import { lireJeton } from '../actions/jeton-compte.ts';
import { messages } from '../messages.fr.ts';
import { vueLienPerime } from './LienPerime.tsx';

const words = messages.compte.courriel;

/** Confirms a new address with the link that was mailed to it. */
export const pageCourriel = page({
  path: '/compte/courriel/:jeton',
  access: 'public',
  rate: 'connexion',
  params: z.object({ jeton: z.string() }),
  view: async (context) => {
    const jeton = await lireJeton(context, 'courriel', context.params.jeton);
    if (jeton === null) return vueLienPerime('/compte', messages.compte.titre);
    return {
      title: words.confirmer.titre,
      lead: words.confirmer.accroche(jeton.courriel ?? ''),
      layout: 'public',
      width: 'narrow',
      body: (
        <Form {...context.form('confirmer')}>
          <SubmitButton>{words.confirmer.bouton}</SubmitButton>
        </Form>
      ),
    };
  },
  acts: {
    confirmer: act({
      body: z.object({}),
      run: async (context) => {
        const { jeton } = context.params as { jeton: string };
        const confirmed = await confirmerCourriel(context, jeton);
        return confirmed.ok ? ok(redirect('/compte', words.confirmer.fait(confirmed.value))) : confirmed;
      },
    }),
  },
});
