import { z } from 'zod';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatDate,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import {
  cursor,
  exportHrefs,
  exportKind,
  listFile,
  listHref,
  PAGE_SIZE,
  pageOf,
} from '#platform/http/list.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import { nomsDesTypes } from '../domain/types-document.ts';
import { typesARediger } from '../formulaires.fr.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { type DocumentListe, listeDocuments } from '../queries/liste-documents.query.ts';
import { Etat } from './parties-communes.tsx';

const mots = ecrans.colonnes;
const EXPORT_MAXIMUM = 50_000;

const Query = z.object({
  type: z.enum(nomsDesTypes).optional().catch(undefined),
  mots: z.string().trim().max(100).catch('').default(''),
  quoi: z.enum(['a-regenerer', 'a-signer', 'restreints']).optional().catch(undefined),
  apres: cursor(),
  export: exportKind(),
});

const colonnes: readonly Column<DocumentListe>[] = [
  { key: 'numero', header: mots.numero, cell: ({ numero }) => numero },
  { key: 'type', header: mots.type, cell: ({ type }) => messages.types[type] },
  { key: 'objet', header: mots.objet, cell: ({ objet }) => objet },
  {
    key: 'cree',
    header: mots.cree,
    cell: ({ creeLe }) => formatDate(jourDe(creeLe), 'chiffres'),
  },
  { key: 'etat', header: mots.etat, cell: (ligne) => <Etat {...ligne} /> },
];

/** Every document of the organisme, with filters and export. */
export const pageDocuments = page({
  path: '/documents',
  access: 'documents.lire',
  query: Query,
  view: async (context) => {
    const { apres, export: genre, ...demande } = context.query;
    const archives = context.can('documents.archives');
    const quoi = demande.quoi === 'restreints' && !archives ? undefined : demande.quoi;
    const filtre = { ...demande, quoi };
    const valeurs = { type: filtre.type, mots: filtre.mots, quoi };
    if (genre !== undefined) {
      const tout = await listeDocuments(context, filtre, { apres: null, limite: EXPORT_MAXIMUM });
      return listFile(genre, 'documents', { headers: Object.values(mots), rows: tout.map(ligneExport) });
    }
    const lus = await listeDocuments(context, filtre, { apres, limite: PAGE_SIZE + 1 });
    const { rows, next } = pageOf(lus, ({ creeLe, id }) => ({ key: creeLe.toString(), id }));
    const filtree = Object.values(valeurs).some((valeur) => valeur !== undefined && valeur !== '');
    return {
      title: ecrans.titre,
      lead: ecrans.accroche,
      ...(context.can('documents.gerer') ? { actions: <ARediger /> } : {}),
      body: (
        <>
          <Filtres {...valeurs} filtree={filtree} archives={archives} />
          <TableTools>
            <ExportLinks {...exportHrefs('/documents', valeurs)} />
          </TableTools>
          <DataTable
            caption={ecrans.titre}
            captionHidden
            columns={colonnes}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/documents/${id}`}
            empty={
              <EmptyState icon="document" title={ecrans.vide}>
                {filtree ? ecrans.videFiltre : ecrans.videAide}
              </EmptyState>
            }
          />
          {next !== null && <Pagination nextHref={listHref('/documents', valeurs, { apres: next })} />}
        </>
      ),
    };
  },
});

/** The documents of the organisme itself, to write or to change. */
function ARediger() {
  return (
    <>
      {typesARediger.map((type) => (
        <ButtonLink key={type} href={`/documents/rediger/${type}`} icon="pen">
          {messages.types[type]}
        </ButtonLink>
      ))}
    </>
  );
}

function Filtres({
  type,
  mots: cherches,
  quoi,
  filtree,
  archives,
}: Pick<z.output<typeof Query>, 'type' | 'mots' | 'quoi'> & {
  readonly filtree: boolean;
  readonly archives: boolean;
}) {
  const words = ecrans.filtres;
  return (
    <Filters action="/documents" {...(filtree ? { resetHref: '/documents' } : {})}>
      <Field name="mots" type="search" label={words.mots} value={cherches} />
      <Select
        name="type"
        label={words.type}
        value={type ?? ''}
        placeholder={words.tousLesTypes}
        options={nomsDesTypes.map((value) => ({ value, label: messages.types[value] }))}
      />
      <Select
        name="quoi"
        label={words.quoi}
        value={quoi ?? ''}
        placeholder={words.tout}
        options={[
          { value: 'a-regenerer', label: words.aRegenerer },
          { value: 'a-signer', label: words.aSigner },
          ...(archives ? [{ value: 'restreints', label: words.restreints }] : []),
        ]}
      />
    </Filters>
  );
}

function ligneExport({ numero, type, objet, creeLe, etat, aRegenerer }: DocumentListe) {
  const suite = aRegenerer ? `, ${ecrans.aRegenerer.toLowerCase()}` : '';
  return [numero, messages.types[type], objet, jourDe(creeLe), `${messages.etats[etat]}${suite}`];
}

const jourDe = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(WALL_ZONE).toPlainDate();
