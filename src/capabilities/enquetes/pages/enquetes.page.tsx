import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  DateFr,
  EmptyState,
  ExportLinks,
  Filters,
  formatNombre,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportHrefs, exportKind, listFile, pageHrefs } from '#platform/http/list.ts';
import { alertesDe } from '../domain/alertes.ts';
import { GENRES } from '../domain/genres.ts';
import { GENRES_FR, genreDit, mots } from '../messages.fr.ts';
import { type CampagneListee, campagnes } from '../queries/campagnes.query.ts';
import { formateurDe } from './formateur-de.ts';

export const PATH = '/enquetes';
const Query = z.object({
  genre: z
    .enum(['', ...GENRES])
    .catch('')
    .default(''),
  apres: cursor(),
  export: exportKind(),
});

/** Every survey sent, its return, its note, what to look at. */
export const pageEnquetes = page({
  path: PATH,
  access: 'enquetes.voir',
  query: Query,
  view: async (context) => {
    const { tx, organismeId, clock, query } = context;
    const { genre, apres } = query;
    const filtre = { genre, formateurId: formateurDe(context) };
    if (query.export !== undefined) {
      const { rows } = await campagnes(tx, organismeId, filtre, null, null);
      return listFile(query.export, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const { rows, next } = await campagnes(tx, organismeId, filtre, apres);
    const aujourdhui = today(clock);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: context.can('enquetes.publier') && (
        <ButtonLink href={`${PATH}/resultats`}>{mots.resultats.lien}</ButtonLink>
      ),
      body: (
        <>
          <Filters action={PATH} resetHref={genre === '' ? undefined : PATH}>
            <Select
              name="genre"
              label={mots.filtres.genre}
              value={genre}
              placeholder={mots.filtres.tous}
              options={GENRES.map((value) => ({ value, label: GENRES_FR[value] }))}
            />
          </Filters>
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(aujourdhui)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={
              <EmptyState icon="chart" title={mots.rien}>
                {mots.rienAide}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <TableTools>
              <Pagination {...pageHrefs(PATH, { genre }, apres, next)} />
              <ExportLinks {...exportHrefs(PATH, { genre })} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const colonnes = (aujourdhui: Temporal.PlainDate): readonly Column<CampagneListee>[] => [
  { key: 'enquete', header: mots.colonnes.enquete, cell: ({ genre, mois }) => genreDit(genre, mois) },
  {
    key: 'session',
    header: mots.colonnes.session,
    cell: ({ session, module }) => [session, module].filter((un) => un !== null).join(' · '),
  },
  { key: 'ouverte', header: mots.colonnes.ouverte, cell: ({ ouverteLe }) => <DateFr value={ouverteLe} /> },
  {
    key: 'retour',
    header: mots.colonnes.retour,
    align: 'end',
    cell: ({ repondues, demandees }) => mots.retour(repondues, demandees),
  },
  {
    key: 'note',
    header: mots.colonnes.note,
    align: 'end',
    cell: ({ note }) => (note === null ? '–' : formatNombre(note)),
  },
  {
    key: 'alerte',
    header: mots.colonnes.alerte,
    cell: (campagne) =>
      alertesDe(campagne, aujourdhui).map((alerte) => (
        <Badge key={alerte} tone={alerte === 'retour' || alerte === 'restitution' ? 'info' : 'attention'}>
          {alerte === 'traiter' ? mots.alertes.traiter(campagne.aTraiter) : mots.alertes[alerte]}
        </Badge>
      )),
  },
];

const ligneDeFichier = (une: CampagneListee) => [
  genreDit(une.genre, une.mois),
  une.session,
  une.module,
  une.ouverteLe,
  une.fin,
  une.demandees,
  une.repondues,
  une.note,
];
