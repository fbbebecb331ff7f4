import { z } from 'zod';
import { page } from '#platform/http/define.ts';
import type { Context, Outcome } from '#platform/http/route.ts';
import { exporterLheo } from '../actions/exporter-lheo.ts';
import { ECHANGE as mots } from '../messages-lheo.fr.ts';
import type { ChoixOffre } from '../queries/offre-lheo.query.ts';

/** L'offre publiée de l'organisme, pour l'équipe. Sans rien de publié, il n'y a pas de fichier. */
export const pageExporterLheo = page({
  path: '/formations/lheo.xml',
  access: 'formation.lire',
  rate: 'lourd',
  view: (context) => fichier(context, { organismeId: context.organismeId }),
});

/** L'offre publiée de l'instance ou d'un organisme, pour tous : un Carif-Oref peut la relever. */
export const pageOffrePublique = page({
  path: '/catalogue/lheo.xml',
  access: 'public',
  rate: 'lourd',
  query: z.object({
    organisme: z
      .string()
      .regex(/^[a-z0-9-]{3,60}$/u)
      .optional()
      .catch(undefined),
  }),
  view: (context) => fichier(context, { organisme: context.query.organisme }),
});

async function fichier(
  context: Pick<Context<unknown, unknown>, 'tx' | 'clock' | 'baseUrl'>,
  choix: ChoixOffre,
): Promise<Outcome | null> {
  const ecrit = await exporterLheo(context, choix);
  if (!ecrit.ok) return null;
  return {
    kind: 'file',
    name: mots.fichierExport,
    type: 'application/xml; charset=utf-8',
    content: ecrit.value.xml,
  };
}
