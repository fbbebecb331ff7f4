import type { ReactNode } from 'react';
import {
  Badge,
  DataTable,
  DateFr,
  ExportLinks,
  Field,
  Filters,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { listHref } from '#platform/http/list.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { yesOrNo } from '#platform/tabular/export.ts';
import { ROLES } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';
import { ETATS_MEMBRE, type FiltreMembres, type Membre } from '../queries/membres.query.ts';
import { nomsDesRoles } from './choix-roles.tsx';

const words = messages.membres;

interface ListeMembresProps {
  readonly path: string;
  readonly filtre: FiltreMembres;
  readonly membres: readonly Membre[];
  readonly suite: boolean;
  readonly next: string | null;
  readonly empty: ReactNode;
}

/** The members, narrowed by name, role and state. */
export const ListeMembres = ({ path, filtre, membres, suite, next, empty }: ListeMembresProps) => (
  <>
    <Filters
      action={path}
      {...(filtre.q !== '' || filtre.role !== null || filtre.etat !== null ? { resetHref: path } : {})}
    >
      <Field name="q" type="search" label={words.recherche} value={filtre.q} />
      <Select
        name="role"
        label={words.role}
        placeholder={words.tous}
        value={filtre.role ?? ''}
        options={ROLES.map((value) => ({ value, label: messages.roles[value] }))}
      />
      <Select
        name="etat"
        label={words.colonnes.etat}
        placeholder={words.tous}
        value={filtre.etat ?? ''}
        options={ETATS_MEMBRE.map((value) => ({ value, label: words.etats[value] }))}
      />
    </Filters>
    <DataTable
      caption={words.membres}
      captionHidden
      rows={membres}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${path}/${id}`}
      empty={empty}
      columns={[
        { key: 'nom', header: words.colonnes.nom, cell: ({ nom }) => nom },
        { key: 'courriel', header: words.colonnes.courriel, cell: ({ courriel }) => courriel },
        { key: 'roles', header: words.colonnes.roles, cell: ({ roles }) => nomsDesRoles(roles) },
        {
          key: 'vu',
          header: words.colonnes.vu,
          cell: ({ vuLe }) => (vuLe === null ? words.pasRecemment : <DateFr value={vuLe} />),
        },
        {
          key: 'etat',
          header: words.colonnes.etat,
          cell: ({ actif }) =>
            actif ? <Badge tone="ok">{words.etats.actif}</Badge> : <Badge>{words.etats.suspendu}</Badge>,
        },
      ]}
    />
    <TableTools>
      <Pagination
        {...(suite ? { previousHref: listHref(path, { ...filtre }) } : {})}
        {...(next === null ? {} : { nextHref: listHref(path, { ...filtre, apres: next }) })}
      />
      {membres.length > 0 && (
        <ExportLinks
          csvHref={listHref(path, { ...filtre, export: 'csv' })}
          xlsxHref={listHref(path, { ...filtre, export: 'xlsx' })}
        />
      )}
    </TableTools>
  </>
);

/** The same as a file. */
export const exportMembres = (membres: readonly Membre[]): ExportList => ({
  headers: [
    words.colonnes.nom,
    words.colonnes.courriel,
    words.colonnes.roles,
    words.colonnes.etat,
    words.colonnes.doubleEtape,
  ],
  rows: membres.map(({ nom, courriel, roles, actif, doubleEtape }) => [
    nom,
    courriel,
    nomsDesRoles(roles),
    words.etats[actif ? 'actif' : 'suspendu'],
    yesOrNo(doubleEtape),
  ]),
});
