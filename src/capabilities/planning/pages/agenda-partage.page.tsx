import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { fermerAgenda, ouvrirAgenda } from '../actions/partager-agenda.ts';
import { agenda as mots } from '../messages/agenda.fr.ts';
import { semaine } from '../messages/semaine.fr.ts';
import { sujetDeVue } from '../queries/sujet.query.ts';
import { etatAgenda, vueAdresse } from './agenda/VueAgenda.tsx';

const CHEMIN = '/planning/agenda';
const Query = z.object({
  vue: z.enum(['salle', 'session']).optional().catch(undefined),
  id: id().optional().catch(undefined),
});

/** L'adresse de l'agenda d'une salle ou d'une session : sur l'écran de l'accueil, ou pour toute une promotion. */
export const pageAgendaPartage = page({
  path: CHEMIN,
  access: 'planning.modifier',
  query: Query,
  view: async (context) => {
    const { tx, organismeId, query, clock } = context;
    const sujet = sujetDemande(query);
    if (sujet === null) return null;
    const maintenant = clock.now();
    const lu = await sujetDeVue(tx, organismeId, sujet, {
      debut: maintenant,
      fin: maintenant.add({ seconds: 1 }),
    });
    if (lu === null) return null;
    return {
      title: mots.de(lu.nom),
      lead: mots.accroche,
      width: 'narrow',
      breadcrumb: [
        { href: '/planning', label: semaine.titre },
        { href: `/planning?vue=${sujet.vue}&id=${sujet.id}`, label: lu.nom },
      ],
      body: await etatAgenda(context, sujet),
    };
  },
  acts: {
    ouvrir: act({
      body: z.object({}),
      run: async (context) => {
        const sujet = sujetDemande(context.query as z.output<typeof Query>);
        if (sujet === null) return refuse('SujetAgendaIntrouvable');
        const done = await ouvrirAgenda(context, sujet);
        if (!done.ok) return done;
        return ok({ kind: 'view', view: vueAdresse(context.baseUrl, done.value.chemin, mots.titre) });
      },
    }),
    fermer: act({
      body: z.object({}),
      run: async (context) => {
        const sujet = sujetDemande(context.query as z.output<typeof Query>);
        if (sujet === null) return refuse('SujetAgendaIntrouvable');
        await fermerAgenda(context, sujet);
        return ok(redirect(`${CHEMIN}?vue=${sujet.vue}&id=${sujet.id}`, mots.fermee));
      },
    }),
  },
});

const sujetDemande = ({ vue, id: sujet }: z.output<typeof Query>) =>
  vue === undefined || sujet === undefined ? null : { vue, id: sujet };
