import { z } from 'zod';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { fermerSession } from '../actions/ouvrir-session.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';

/** Ends the session; a visit by link goes back to the home page. */
export const pageDeconnexion = ({ biscuit }: Portier) =>
  page({
    path: '/deconnexion',
    access: 'connecte',
    view: async () => redirect('/'),
    acts: {
      sortir: act({
        body: z.object({}),
        run: async (context) => {
          const cookies = await fermerSession(context, biscuit);
          return ok({ ...redirect('/connexion', messages.connexion.deconnecte), cookies });
        },
      }),
    },
  });
