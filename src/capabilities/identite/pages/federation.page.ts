import { z } from 'zod';
import { page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import type { Portier } from '../portier.ts';
import { retour } from './retour.ts';

/** Leaves for an identity provider. The link carries `data-direct`: no browser follows it before its time. */
export const pageFederation = ({ guichet }: Portier) =>
  page({
    path: '/connexion/federation/:fournisseur',
    access: 'public',
    rate: 'connexion',
    params: z.object({ fournisseur: z.string() }),
    query: z.object({ retour }),
    view: async (context) => {
      const { fournisseur } = context.params;
      if (!guichet.fournisseurs.some(({ id }) => id === fournisseur)) return null;
      const away = await guichet.partir(fournisseur, context.query.retour);
      if (away === null) return redirect('/connexion?error=injoignable');
      return { ...redirect(away.url), cookies: away.cookies };
    },
  });
