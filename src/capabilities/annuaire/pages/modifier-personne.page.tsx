import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { modifierPersonne } from '../actions/modifier-personne.ts';
import { nomComplet } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import { personneParId } from '../persistence/personnes.store.ts';
import { champsPersonne } from '../schemas.ts';
import { FormulairePersonne } from './FormulairePersonne.tsx';

const mots = messages.personne;
const Params = z.object({ personneId: id() });

/** Changes the record of a person. */
export const pageModifierPersonne = page({
  path: '/personnes/:personneId/modifier',
  access: 'annuaire.modifier',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const personne = await personneParId(tx, organismeId, params.personneId);
    if (personne === null) return null;
    const href = `/personnes/${personne.id}`;
    return {
      title: mots.modifierTitre(nomComplet(personne)),
      width: 'narrow',
      breadcrumb: [
        { href: '/personnes', label: messages.personnes.titre },
        { href, label: nomComplet(personne) },
      ],
      body: (
        <FormulairePersonne
          acte={context.form('modifier', { version: personne.modifieLe.toString() })}
          form={form}
          personne={personne}
          annulerHref={href}
          bouton={mots.enregistrer}
        />
      ),
    };
  },
  acts: {
    modifier: act({
      body: z.object({ ...champsPersonne, version: z.string().max(40) }),
      run: async (context: Context<z.output<typeof Params>, unknown>, donnees) => {
        const { personneId } = context.params;
        const result = await modifierPersonne(context, { id: personneId, ...donnees });
        if (!result.ok) return result;
        const notice = result.value.champs.length === 0 ? mots.inchangee : mots.modifiee;
        return ok(redirect(`/personnes/${personneId}`, notice));
      },
    }),
  },
});
