import { z } from 'zod';
import { Badge, type Column, DataTable, EmptyState, ExportLinks, TableTools } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { conflits as mots } from '../messages/conflits.fr.ts';
import { quand } from '../messages/horaires.fr.ts';
import { conflitsEntre, type ConflitVu } from '../queries/conflits.query.ts';
import { Onglets } from './commun.tsx';

const CHEMIN = '/planning/conflits';
const HORIZON = { hours: 24 * 60 };

/** Ce qui ne tient plus, et que rien n'a pu refuser : une inscription ou une absence arrivée après le créneau. */
export const pageConflits = page({
  path: CHEMIN,
  access: 'planning.lire',
  query: z.object({ export: exportKind() }),
  view: async ({ tx, organismeId, clock, query, can }) => {
    const maintenant = clock.now();
    const rows = await conflitsEntre(tx, organismeId, {
      debut: maintenant,
      fin: maintenant.add(HORIZON),
    });
    if (query.export !== undefined)
      return listFile(query.export, mots.fichier, {
        headers: Object.values(mots.colonnes),
        rows: rows.map((un) => [un.nom, quand(un), un.titre, cause(un)]),
      });
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <Onglets courant={CHEMIN} can={can} />
          <DataTable
            caption={mots.legende}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ creneauId, autreId, nom, autre }) => `${creneauId} ${autreId ?? autre} ${nom}`}
            empty={
              <EmptyState icon="done" title={mots.vide}>
                {mots.videAide}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <TableTools>
              <ExportLinks {...exportHrefs(CHEMIN)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const cause = ({ nature, autre }: ConflitVu): string =>
  [mots.natures[nature], autre].filter((partie) => partie !== '').join('\u00a0: ');

const COLONNES: readonly Column<ConflitVu>[] = [
  { key: 'qui', header: mots.colonnes.qui, cell: ({ nom }) => nom },
  { key: 'quand', header: mots.colonnes.quand, cell: (un) => quand(un) },
  {
    key: 'creneau',
    header: mots.colonnes.creneau,
    cell: ({ creneauId, titre }) => <a href={`/creneaux/${creneauId}`}>{titre}</a>,
  },
  {
    key: 'cause',
    header: mots.colonnes.cause,
    cell: ({ nature, autre, autreId }) => (
      <>
        <Badge tone="attention">{mots.natures[nature]}</Badge>{' '}
        {autreId === null ? autre : <a href={`/creneaux/${autreId}`}>{autre}</a>}
      </>
    ),
  },
];
