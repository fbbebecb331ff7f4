import { z } from 'zod';
import {
  DataTable,
  DateFr,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { dateOptionnelle } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportKind, listFile, listHref, pageOf, words as recherche } from '#platform/http/list.ts';
import type { Context } from '#platform/http/route.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { messages } from '../messages.fr.ts';
import { type FiltreJournal, journal, type LigneJournal } from '../queries/journal.query.ts';
import { pageDuSujet } from './page-du-sujet.ts';

const words = messages.journal;
const PATH = '/reglages/journal';
const MAX_EXPORT = 20_000;

const Query = z.object({
  objet: z
    .string()
    .regex(/^[a-z_]+$/u)
    .nullable()
    .catch(null)
    .default(null),
  auteur: recherche(),
  du: dateOptionnelle().catch(null),
  au: dateOptionnelle().catch(null),
  apres: cursor(),
  export: exportKind(),
});

type SentenceOf = Context<unknown, unknown>['sentenceOf'];

/** Everything that was done in the organisme: who, what, when. The facts are those of the timelines. */
export const pageJournal = (house: () => readonly Capability[]) =>
  page({
    path: PATH,
    access: 'journal.lire',
    query: Query,
    view: async (context) => {
      const { tx, organismeId, sentenceOf } = context;
      const { export: kind, apres, ...filtre } = context.query;
      if (kind !== undefined) {
        const lignes = await journal(tx, organismeId, { ...filtre, apres: null }, MAX_EXPORT);
        return listFile(kind, words.fichier, exportDe(lignes, sentenceOf));
      }
      const read = await journal(tx, organismeId, { ...filtre, apres: apres?.id ?? null });
      const { rows, next } = pageOf(read, ({ id }) => ({ key: '', id }));
      const address = (...values: Parameters<typeof listHref>[1][]) =>
        listHref(PATH, { ...filtre }, ...values);
      return {
        title: words.titre,
        lead: words.accroche,
        width: 'wide',
        breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
        body: (
          <>
            <Filtres filtre={filtre} objets={objetsDe(house())} />
            <Lignes lignes={rows} sentenceOf={sentenceOf} />
            <TableTools>
              <Pagination
                {...(apres === null ? {} : { previousHref: address() })}
                {...(next === null ? {} : { nextHref: address({ apres: next }) })}
              />
              {rows.length > 0 && (
                <ExportLinks csvHref={address({ export: 'csv' })} xlsxHref={address({ export: 'xlsx' })} />
              )}
            </TableTools>
          </>
        ),
      };
    },
  });

/** What facts may be about, in the words of the page of rights. */
function objetsDe(house: readonly Capability[]): readonly { value: string; label: string }[] {
  const types = house.flatMap(({ facts }) => Object.keys(facts ?? {}));
  const objets = new Set(types.map((type) => type.split('.', 1)[0] ?? type));
  return [...objets]
    .map((value) => ({ value, label: messages.objets[value] ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

interface FiltresProps {
  readonly filtre: FiltreJournal;
  readonly objets: ReturnType<typeof objetsDe>;
}

const Filtres = ({ filtre, objets }: FiltresProps) => (
  <Filters
    action={PATH}
    {...(Object.values(filtre).some((one) => one !== null && one !== '') ? { resetHref: PATH } : {})}
  >
    <Select
      name="objet"
      label={words.objet}
      placeholder={words.tous}
      value={filtre.objet ?? ''}
      options={objets}
    />
    <Field name="auteur" type="search" label={words.auteur} value={filtre.auteur} />
    <Field name="du" type="date" label={words.du} value={filtre.du ?? ''} />
    <Field name="au" type="date" label={words.au} value={filtre.au ?? ''} />
  </Filters>
);

const Lignes = ({ lignes, sentenceOf }: { lignes: readonly LigneJournal[]; sentenceOf: SentenceOf }) => (
  <DataTable
    caption={words.titre}
    captionHidden
    rows={lignes}
    rowKey={({ id }) => id}
    rowHref={({ sujets }) => pageDuSujet(sujets)}
    empty={
      <EmptyState icon="clock" title={words.vide}>
        {words.videAide}
      </EmptyState>
    }
    columns={[
      { key: 'fait', header: words.fait, cell: (ligne) => phraseDe(ligne, sentenceOf) },
      { key: 'auteur', header: words.auteur, cell: auteurDe },
      { key: 'date', header: words.date, cell: ({ survenuLe }) => <DateFr value={survenuLe} /> },
    ]}
  />
);

const auteurDe = ({ acteurGenre, acteur }: LigneJournal): string => {
  if (acteurGenre === 'cle') return words.cle(acteur ?? '');
  return acteur ?? words.auteurs[acteurGenre];
};

const phraseDe = ({ type, donnees, efface }: LigneJournal, sentenceOf: SentenceOf): string =>
  efface ? words.efface : sentenceOf(type, donnees);

const exportDe = (lignes: readonly LigneJournal[], sentenceOf: SentenceOf): ExportList => ({
  headers: [words.date, words.fait, words.type, words.auteur, words.numero],
  rows: lignes.map((ligne) => [
    ligne.survenuLe.toString(),
    phraseDe(ligne, sentenceOf),
    ligne.type,
    auteurDe(ligne),
    ligne.id,
  ]),
});
