import type { ReactNode } from 'react';
import { type Column, DataTable } from '#design/index.ts';
import { commun, salles as mots } from '../messages/lieux.fr.ts';
import type { SalleLue, TriSalles } from '../queries/salles.query.ts';

interface TableSallesProps {
  readonly rows: readonly SalleLue[];
  readonly sansLieu?: boolean;
  readonly empty?: ReactNode;
  readonly tri?: TriSalles;
  /** L'adresse de la même liste, triée autrement ; sans elle, la table ne se trie pas. */
  readonly vers?: (tri: string) => string;
}

/** Des salles, avec ce qui sert à en choisir une. */
export function TableSalles({ rows, sansLieu = false, empty, tri, vers }: TableSallesProps) {
  const triable = (nom: 'nom' | 'capacite') =>
    vers === undefined
      ? {}
      : {
          sortHref: vers(tri === nom ? `-${nom}` : nom),
          ...(tri === nom ? { sorted: 'ascending' as const } : {}),
          ...(tri === `-${nom}` ? { sorted: 'descending' as const } : {}),
        };
  const columns: Column<SalleLue>[] = [
    { key: 'nom', header: mots.colonnes.nom, cell: ({ nom }) => nom, ...triable('nom') },
    ...(sansLieu
      ? []
      : [
          {
            key: 'lieu',
            header: mots.colonnes.lieu,
            cell: ({ lieuId, lieu }: SalleLue) => <a href={`/lieux/${lieuId}`}>{lieu}</a>,
          },
        ]),
    {
      key: 'capacite',
      header: mots.colonnes.capacite,
      align: 'end',
      cell: ({ capacite }) => capacite,
      ...triable('capacite'),
    },
    {
      key: 'equipements',
      header: mots.colonnes.equipements,
      cell: ({ equipements }) => equipements.join(', ') || '–',
    },
    {
      key: 'accessible',
      header: mots.colonnes.accessible,
      cell: ({ accessible }) => (accessible ? commun.oui : commun.non),
    },
    {
      key: 'creneaux',
      header: mots.colonnes.creneaux,
      align: 'end',
      cell: ({ id, creneaux }) => <a href={`/planning?vue=salle&id=${id}`}>{creneaux}</a>,
    },
  ];
  return (
    <DataTable
      caption={mots.legende}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/salles/${id}`}
      {...(empty === undefined ? {} : { empty })}
    />
  );
}
