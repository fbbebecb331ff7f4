import { LIBELLES_MODALITES, MODALITES } from '#capabilities/catalogue/index.ts';
import { type Column, DataTable, EmptyState, formatDuree } from '#design/index.ts';
import type { HeuresDeModule } from '../domain/tableau-heures.ts';
import { heuresFr as mots } from '../messages/heures.fr.ts';
import { cellule, somme } from './cellule-heures.ts';

type Minutes = (row: HeuresDeModule) => number;

const colonne = (
  key: string,
  header: string,
  rows: readonly HeuresDeModule[],
  minutes: Minutes,
): Column<HeuresDeModule> => ({
  key,
  header,
  align: 'end',
  cell: (row) => cellule(minutes(row)),
  total: formatDuree(somme(rows, minutes)),
});

/** What was planned and what was done, module by module. Ways of teaching that the path never uses are left out. */
export function TableHeures({ rows }: { readonly rows: readonly HeuresDeModule[] }) {
  const modalites = MODALITES.filter((modalite) => rows.some(({ realisees }) => realisees[modalite] > 0));
  const { colonnes } = mots;
  return (
    <DataTable
      caption={mots.titre}
      captionHidden
      rows={rows}
      rowKey={({ cle }) => cle}
      columns={[
        {
          key: 'module',
          header: colonnes.module,
          cell: ({ module }) => (module === '' ? mots.horsModule : module),
          total: mots.total,
        },
        colonne('prevues', colonnes.prevues, rows, ({ prevues }) => prevues),
        ...(modalites.length > 1
          ? modalites.map((modalite) =>
              colonne(modalite, LIBELLES_MODALITES[modalite], rows, ({ realisees }) => realisees[modalite]),
            )
          : []),
        colonne('total', colonnes.total, rows, ({ minutes }) => minutes),
        colonne('excusees', colonnes.excusees, rows, ({ excusees }) => excusees),
        colonne('manquees', colonnes.manquees, rows, ({ manquees }) => manquees),
      ]}
      empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
    />
  );
}
