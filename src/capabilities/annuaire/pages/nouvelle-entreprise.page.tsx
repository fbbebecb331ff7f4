import { z } from 'zod';
import { idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerEntreprise } from '../actions/creer-entreprise.ts';
import { nomEntreprise } from '../domain/entreprise.ts';
import { messages } from '../messages.fr.ts';
import { champsEntreprise } from '../schemas.ts';
import { FormulaireEntreprise } from './FormulaireEntreprise.tsx';

/** Adds one establishment of a company. */
export const pageNouvelleEntreprise = page({
  path: '/entreprises/nouvelle',
  access: 'annuaire.modifier',
  view: async (context, form) => ({
    title: messages.entreprise.nouvelle,
    width: 'narrow',
    breadcrumb: [{ href: '/entreprises', label: messages.entreprises.titre }],
    body: <FormulaireEntreprise acte={context.form('creer')} form={form} annulerHref="/entreprises" />,
  }),
  acts: {
    creer: act({
      body: z.object({ ...champsEntreprise, _id: idDeFormulaire() }),
      run: async (context, { _id, ...donnees }) => {
        const result = await creerEntreprise(context, { id: _id, ...donnees });
        if (!result.ok) return result;
        const notice = messages.entreprise.creee(nomEntreprise(donnees));
        return ok(redirect(`/entreprises/${result.value.entrepriseId}`, notice));
      },
    }),
  },
});
