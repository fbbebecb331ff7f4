import { z } from 'zod';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { fermerSession } from '../actions/ouvrir-session.ts';
import type { Auth } from '../auth.ts';
import { messages } from '../messages.fr.ts';

/** Ends the session; a visit by link goes back to the home page. */
export const pageDeconnexion = (auth: Auth) =>
  page({
    path: '/deconnexion',
    access: 'connecte',
    view: async () => redirect('/'),
    acts: {
      sortir: act({
        body: z.object({}),
        run: async (context) => {
          const cookies = await fermerSession(auth, context.request.headers);
          return ok({ ...redirect('/connexion', messages.connexion.deconnecte), cookies });
        },
      }),
    },
  });
