import { z } from 'zod';
import { DataTable, ExportLinks, TableTools } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { registreDesTraitements, type Traitement } from '../domain/registre-traitements.ts';
import { messages } from '../messages.fr.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';

const words = messages.registre;
const PATH = '/reglages/donnees-personnelles';

const categoriesDe = ({ categories }: Traitement): string =>
  categories.map((one) => words.categories[one]).join(', ');
const effacementsDe = ({ effacements }: Traitement): string =>
  effacements.map((one) => words.effacements[one]).join(', ');

/** The register of processing, made from what the code declares. */
export const pageRegistre = (plan: PlanDeLaMaison) =>
  page({
    path: PATH,
    access: 'donnees.lire',
    query: z.object({ export: exportKind() }),
    view: async (context) => {
      const traitements = registreDesTraitements(plan.declarations());
      const kind = context.query.export;
      if (kind !== undefined) return listFile(kind, words.fichier, exportDe(traitements));
      return {
        title: words.titre,
        lead: words.accroche,
        width: 'wide',
        breadcrumb: [{ href: '/reglages', label: 'Réglages' }],
        body: (
          <>
            <DataTable
              caption={words.titre}
              captionHidden
              rows={traitements}
              rowKey={({ finalite, base }) => `${base}|${finalite}`}
              columns={[
                { key: 'finalite', header: words.colonnes.finalite, cell: ({ finalite }) => finalite },
                { key: 'categories', header: words.colonnes.categories, cell: categoriesDe },
                { key: 'base', header: words.colonnes.base, cell: ({ base }) => words.bases[base] },
                { key: 'duree', header: words.colonnes.duree, cell: ({ mois }) => words.duree(mois) },
                { key: 'effacement', header: words.colonnes.effacement, cell: effacementsDe },
              ]}
            />
            <TableTools>
              <ExportLinks {...exportHrefs(PATH)} />
            </TableTools>
          </>
        ),
      };
    },
  });

const exportDe = (traitements: readonly Traitement[]): ExportList => ({
  headers: Object.values(words.colonnes),
  rows: traitements.map((one) => [
    one.finalite,
    categoriesDe(one),
    words.bases[one.base],
    words.duree(one.mois),
    effacementsDe(one),
    one.colonnes.join(', '),
  ]),
});
