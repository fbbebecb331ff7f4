import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  formatDate,
  formatNombre,
  formatPourcent,
  Notice,
  Pagination,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportHrefs, exportKind, listFile, pageHrefs } from '#platform/http/list.ts';
import { manquesDuDossier } from '../domain/competences.ts';
import { messages } from '../messages.fr.ts';
import { type FormateurLu, formateurs } from '../queries/formateurs.query.ts';
import { partDesPermanents } from '../queries/controles.query.ts';
import { Onglets } from './Onglets.tsx';

const PATH = '/equipe';
const mots = messages.liste;

/** Who teaches, and what is missing in each skills file. */
export const pageEquipe = page({
  path: PATH,
  access: 'equipe.lire',
  query: z.object({ apres: cursor(), export: exportKind() }),
  view: async (context) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind } = context.query;
    const jour = today(clock);
    if (kind !== undefined) {
      const { rows } = await formateurs(tx, organismeId, clock.now(), { tout: true });
      return listFile(kind, mots.fichier, {
        headers: mots.export,
        rows: rows.map((row) => ligneDeFichier(row, jour)),
      });
    }
    const { rows, next } = await formateurs(tx, organismeId, clock.now(), { apres });
    const part = await partDesPermanents(tx, organismeId, clock.now());
    return {
      title: mots.titre,
      lead: mots.accroche,
      body: (
        <>
          <Onglets ici={PATH} />
          {part !== null && <Notice tone="info">{mots.part(formatPourcent(part))}</Notice>}
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(jour)}
            rows={rows}
            rowKey={({ personneId }) => personneId}
            rowHref={({ personneId }) => `${PATH}/${personneId}`}
            empty={
              <EmptyState icon="people" title={mots.vide}>
                {mots.videAide}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <TableTools>
              <Pagination {...pageHrefs(PATH, {}, apres, next)} />
              <ExportLinks {...exportHrefs(PATH)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const jourFr = (texte: string) => formatDate(Temporal.PlainDate.from(texte), 'chiffres');

const colonnes = (jour: Temporal.PlainDate): readonly Column<FormateurLu>[] => [
  { key: 'nom', header: mots.formateur, cell: ({ nom, prenom }) => `${nom} ${prenom}` },
  {
    key: 'statut',
    header: mots.statut,
    cell: ({ statut }) => (statut === null ? mots.inconnu : messages.statuts[statut]),
  },
  { key: 'cv', header: mots.cv, cell: ({ cvExpireLe }) => cvExpireLe !== null && jourFr(cvExpireLe) },
  { key: 'heures', header: mots.heures, align: 'end', cell: ({ heures }) => formatNombre(heures) },
  { key: 'etat', header: mots.etat, cell: (row) => <Manques row={row} jour={jour} /> },
];

function Manques({ row, jour }: { readonly row: FormateurLu; readonly jour: Temporal.PlainDate }) {
  const manques = manquesDuDossier(row, jour);
  if (manques.length === 0) return <Badge tone="ok">{mots.complet}</Badge>;
  return manques.map((manque) => (
    <span key={manque}>
      <Badge tone="attention">{messages.manques[manque]}</Badge>{' '}
    </span>
  ));
}

const ligneDeFichier = (row: FormateurLu, jour: Temporal.PlainDate) => [
  row.nom,
  row.prenom,
  row.statut === null ? '' : messages.statuts[row.statut],
  row.cvExpireLe === null ? '' : Temporal.PlainDate.from(row.cvExpireLe),
  row.heures,
  manquesDuDossier(row, jour)
    .map((manque) => messages.manques[manque])
    .join(', '),
];
