import { z } from 'zod';
import { ButtonLink, EmptyState } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { exporterPersonne } from '../actions/exporter-personne.ts';
import { messages } from '../messages.fr.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';
import { fichierDe } from './fichier.ts';

const words = messages.soi;
const PATH = '/compte/donnees';

/** One's own data in the organisme in force: whoever one is, without asking anybody (RGPD art. 15). */
export const pageMesDonnees = (plan: PlanDeLaMaison) =>
  page({
    path: PATH,
    access: 'connecte',
    rate: 'lourd',
    query: z.object({ export: z.literal('zip').optional().catch(undefined) }),
    view: async (context) => {
      const { actor } = context;
      const mine = actor.kind === 'compte' ? actor : null;
      const personneId = mine?.personneId ?? null;
      if (mine !== null && personneId !== null && context.query.export === 'zip') {
        const donnees = await exporterPersonne(context, personneId, await plan.lire(context.tx));
        return fichierDe(context.clock, mine.nom, donnees);
      }
      return {
        title: words.titre,
        lead: words.accroche(mine?.organismeNom ?? ''),
        width: 'narrow',
        breadcrumb: [{ href: '/compte', label: 'Mon compte' }],
        body:
          personneId === null ? (
            <EmptyState icon="person" title={words.titre}>
              {words.sansFiche}
            </EmptyState>
          ) : (
            <>
              <p>{messages.personne.exporterAide}</p>
              <p>
                <ButtonLink href={`${PATH}?export=zip`} download icon="download">
                  {words.exporter}
                </ButtonLink>
              </p>
            </>
          ),
      };
    },
  });
