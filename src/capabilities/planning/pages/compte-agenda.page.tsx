import { z } from 'zod';
import { EmptyState } from '#design/index.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { fermerAgenda, ouvrirAgenda } from '../actions/partager-agenda.ts';
import type { SujetAgenda } from '../domain/sujet-agenda.ts';
import { agenda as mots } from '../messages/agenda.fr.ts';
import { semaine } from '../messages/semaine.fr.ts';
import { etatAgenda, vueAdresse } from './agenda/VueAgenda.tsx';

const CHEMIN = '/compte/agenda';

/** L'adresse de son propre planning, pour l'agenda de son téléphone. */
export const pageCompteAgenda = page({
  path: CHEMIN,
  access: 'planning.voir',
  view: async (context) => {
    const moi = soi(context);
    return {
      title: mots.mien,
      lead: mots.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/planning', label: semaine.titre }],
      body:
        moi === null ? (
          <EmptyState icon="person" title={semaine.sansFiche}>
            {semaine.sansFicheAide}
          </EmptyState>
        ) : (
          await etatAgenda(context, moi)
        ),
    };
  },
  acts: {
    ouvrir: act({
      body: z.object({}),
      run: async (context) => {
        const moi = soi(context);
        if (moi === null) return refuse('SujetAgendaIntrouvable');
        const done = await ouvrirAgenda(context, moi);
        if (!done.ok) return done;
        return ok({ kind: 'view', view: vueAdresse(context.baseUrl, done.value.chemin, mots.mien) });
      },
    }),
    fermer: act({
      body: z.object({}),
      run: async (context) => {
        const moi = soi(context);
        if (moi !== null) await fermerAgenda(context, moi);
        return ok(redirect(CHEMIN, mots.fermee));
      },
    }),
  },
});

function soi({ actor }: Pick<Context<unknown, unknown>, 'actor'>): SujetAgenda | null {
  const id = (actor as AccountActor).personneId ?? null;
  return id === null ? null : { vue: 'personne', id };
}
