import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { modifierEntreprise } from '../actions/modifier-entreprise.ts';
import { nomEntreprise } from '../domain/entreprise.ts';
import { messages } from '../messages.fr.ts';
import { entrepriseParId } from '../persistence/entreprises.store.ts';
import { champsEntreprise } from '../schemas.ts';
import { FormulaireEntreprise } from './FormulaireEntreprise.tsx';

const Params = z.object({ entrepriseId: id() });

/** Changes the record of a company. */
export const pageModifierEntreprise = page({
  path: '/entreprises/:entrepriseId/modifier',
  access: 'annuaire.modifier',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const entreprise = await entrepriseParId(tx, organismeId, params.entrepriseId);
    if (entreprise === null) return null;
    const href = `/entreprises/${entreprise.id}`;
    const nom = nomEntreprise(entreprise);
    return {
      title: messages.entreprise.modifierTitre(nom),
      width: 'narrow',
      breadcrumb: [
        { href: '/entreprises', label: messages.entreprises.titre },
        { href, label: nom },
      ],
      body: (
        <FormulaireEntreprise
          acte={context.form('modifier', { version: entreprise.modifieLe.toString() })}
          form={form}
          entreprise={entreprise}
          annulerHref={href}
        />
      ),
    };
  },
  acts: {
    modifier: act({
      body: z.object({ ...champsEntreprise, version: z.string().max(40) }),
      run: async (context: Context<z.output<typeof Params>, unknown>, donnees) => {
        const { entrepriseId } = context.params;
        const result = await modifierEntreprise(context, { id: entrepriseId, ...donnees });
        if (!result.ok) return result;
        const { inchangee, modifiee } = messages.personne;
        const notice = result.value.champs.length === 0 ? inchangee : modifiee;
        return ok(redirect(`/entreprises/${entrepriseId}`, notice));
      },
    }),
  },
});
