import { z } from 'zod';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  formatHeure,
  TableTools,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { lieux as mots, nommerJours } from '../messages/lieux.fr.ts';
import { lieux, type LieuLu } from '../queries/lieux.query.ts';
import { Onglets } from './commun.tsx';

const CHEMIN = '/lieux';

/** Les lieux de l'organisme : ils se comptent en dizaines, la page les montre tous. */
export const pageLieux = page({
  path: CHEMIN,
  access: 'planning.lire',
  query: z.object({ archives: z.literal('oui').optional().catch(undefined), export: exportKind() }),
  view: async ({ tx, organismeId, query, can }) => {
    const archives = query.archives === 'oui';
    const rows = await lieux(tx, organismeId, { archives });
    if (query.export !== undefined)
      return listFile(query.export, mots.fichier, { headers: ENTETES, rows: rows.map(enCellules) });
    const nouveau = can('planning.modifier') && (
      <ButtonLink href={`${CHEMIN}/nouveau`} variant="primary" icon="plus">
        {mots.nouveau}
      </ButtonLink>
    );
    const garder = { archives: query.archives };
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: nouveau,
      body: (
        <>
          <Onglets courant={CHEMIN} can={can} />
          <DataTable
            caption={mots.legende}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${CHEMIN}/${id}`}
            empty={
              <EmptyState icon="place" title={mots.vide} actions={nouveau}>
                {mots.videAide}
              </EmptyState>
            }
          />
          <TableTools
            summary={
              <a href={archives ? CHEMIN : `${CHEMIN}?archives=oui`}>
                {archives ? mots.voirOuverts : mots.voirArchives}
              </a>
            }
          >
            <ExportLinks {...exportHrefs(CHEMIN, garder)} />
          </TableTools>
        </>
      ),
    };
  },
});

export const adresseDe = ({ adresse, codePostal, ville }: LieuLu): string =>
  [adresse, `${codePostal} ${ville}`.trim()].filter((part) => part !== '').join(', ');

export const accueilDe = ({ jours, ouvre, ferme }: LieuLu): string =>
  `${nommerJours(jours)}, ${formatHeure(ouvre)} – ${formatHeure(ferme)}`;

const COLONNES: readonly Column<LieuLu>[] = [
  { key: 'nom', header: mots.colonnes.nom, cell: ({ nom }) => nom },
  { key: 'adresse', header: mots.colonnes.adresse, cell: adresseDe },
  { key: 'accueil', header: mots.colonnes.accueil, cell: accueilDe },
  { key: 'salles', header: mots.colonnes.salles, align: 'end', cell: ({ salles }) => salles },
  { key: 'places', header: mots.colonnes.places, align: 'end', cell: ({ places }) => places },
];

const ENTETES = Object.values(mots.colonnes);
const enCellules = (lieu: LieuLu) => [lieu.nom, adresseDe(lieu), accueilDe(lieu), lieu.salles, lieu.places];
