import { z } from 'zod';
import { ButtonLink } from '#design/index.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { words } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ecarterDoublon } from '../actions/detecter-doublons.ts';
import { fusionnerPersonnes } from '../actions/fusionner-personnes.ts';
import { CHAMPS_FUSIONNES, type ChampFusionne } from '../domain/fusion.ts';
import { nomComplet } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import { fusion as mots } from '../messages-doublons.fr.ts';
import { personneParId } from '../persistence/personnes.store.ts';
import { chercherPersonnes } from '../queries/chercher-personnes.query.ts';
import { AutreFiche } from './AutreFiche.tsx';
import { BoutonActe } from './BoutonActe.tsx';
import { Comparaison } from './Comparaison.tsx';

const Params = z.object({ personneId: id() });
const Query = z.object({ q: words(), avec: id().optional().catch(undefined) });
type Ici = Context<z.output<typeof Params>, z.output<typeof Query>>;

const choix = z.enum(['gardee', 'absorbee']).optional().catch(undefined);
const parChamp = Object.fromEntries(CHAMPS_FUSIONNES.map((champ) => [champ, choix])) as Record<
  ChampFusionne,
  typeof choix
>;

/** Compares two records and makes them one person, or says that they are two. */
export const pageFusionner = page({
  path: '/personnes/:personneId/fusionner',
  access: 'annuaire.modifier',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const gardee = await personneParId(tx, organismeId, params.personneId);
    if (gardee === null) return null;
    if (gardee.fusionneeDans !== null) return redirect(`/personnes/${gardee.fusionneeDans}`);
    const avec = query.avec === undefined ? null : await personneParId(tx, organismeId, query.avec);
    const breadcrumb = [
      { href: '/personnes', label: messages.personnes.titre },
      { href: `/personnes/${gardee.id}`, label: nomComplet(gardee) },
    ];
    if (avec === null || avec.id === gardee.id) {
      const trouvees = query.q === '' ? null : await chercherPersonnes(tx, organismeId, query.q);
      const body = <AutreFiche gardee={gardee} mots={query.q} trouvees={trouvees} />;
      return { title: mots.titre(nomComplet(gardee)), breadcrumb, width: 'narrow', body };
    }
    return {
      title: mots.titreComparer,
      lead: mots.accroche,
      breadcrumb,
      actions: (
        <ButtonLink href={`/personnes/${avec.id}/fusionner?avec=${gardee.id}`} variant="quiet">
          {mots.autreSens}
        </ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <Comparaison acte={context.form('reunir')} form={form} gardee={gardee} absorbee={avec} />
          <BoutonActe acte={context.form('ecarter')} mot={mots.ecarter} />
        </>
      ),
    };
  },
  acts: {
    reunir: act({
      body: z.object({ ...parChamp, _id: idDeFormulaire() }),
      run: async (context: Ici, { _id, ...choisis }) => {
        const { params, query } = context;
        const result = await fusionnerPersonnes(context, {
          id: _id,
          gardeeId: params.personneId,
          absorbeeId: query.avec ?? params.personneId,
          choix: choisis,
        });
        return result.ok ? ok(redirect(`/personnes/${params.personneId}`, mots.faite)) : result;
      },
    }),
    ecarter: act({
      body: z.object({}),
      run: async (context: Ici) => {
        const { params, query } = context;
        await ecarterDoublon(context, [params.personneId, query.avec ?? params.personneId], true);
        return ok(redirect('/personnes/doublons', mots.ecartee));
      },
    }),
  },
});
