import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { positionnementFr } from '../../messages/positionnement.fr.ts';
import { Niveaux } from './champs-niveaux.ts';
import { seSituer, vueSeSituer } from './se-situer.tsx';

const words = positionnementFr.soi;
const Params = z.object({ inscriptionId: id() });
type Contexte = Context<z.output<typeof Params>, object>;

const personneDe = ({ actor }: Contexte): string | null =>
  actor.kind === 'compte' ? actor.personneId : null;

/** A learner signed in places herself, module by module. */
export const pageMonPositionnement = page({
  path: '/mon-positionnement/:inscriptionId',
  access: 'inscription.lire_soi',
  params: Params,
  view: async (context, form) => {
    const vue = await vueSeSituer(context, form, context.params.inscriptionId, personneDe(context));
    if (vue === null) return null;
    return { ...vue, width: 'narrow', breadcrumb: [{ href: '/mon-parcours', label: words.retour }] };
  },
  acts: {
    declarer: act({
      body: Niveaux,
      run: async (context: Contexte, reponses) => {
        const { inscriptionId } = context.params;
        const dit = await seSituer(context, inscriptionId, personneDe(context), reponses);
        return dit.ok ? ok(redirect('/mon-parcours', words.envoye)) : dit;
      },
    }),
  },
});
