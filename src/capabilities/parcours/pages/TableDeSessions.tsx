import type { ReactNode } from 'react';
import { DataTable } from '#design/index.ts';
import { etatSession, type EtatSession } from '../domain/session.ts';
import { periodeFr } from '../messages/dates.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import type { LigneSession, TriSessions } from '../queries/sessions.query.ts';
import { BadgeEtat } from './badges.tsx';

const words = sessionsFr.liste;
const badge = ({ etat }: { etat: EtatSession }) => <BadgeEtat etat={etat} />;

interface Props {
  readonly lignes: readonly LigneSession[];
  readonly jour: Temporal.PlainDate;
  readonly tri: TriSessions;
  readonly adresse: (valeurs: { tri: string }) => string;
  readonly vide: ReactNode;
}

/** The sessions of a page of the list. */
export function TableDeSessions({ lignes, jour, tri, adresse, vide }: Props) {
  const triPar = (colonne: 'debut' | 'intitule') => ({
    sortHref: adresse({ tri: tri === colonne ? `-${colonne}` : colonne }),
    ...(tri.replace('-', '') === colonne
      ? { sorted: tri === colonne ? ('ascending' as const) : ('descending' as const) }
      : {}),
  });
  return (
    <DataTable
      caption={words.legende}
      captionHidden
      rows={lignes.map((ligne) => ({ ...ligne, etat: etatSession(ligne, jour) }))}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/sessions/${id}`}
      empty={vide}
      columns={[
        {
          key: 'intitule',
          header: words.colonnes.session,
          cell: ({ intitule }) => intitule,
          ...triPar('intitule'),
        },
        { key: 'code', header: words.colonnes.code, cell: ({ code }) => code },
        { key: 'formation', header: words.colonnes.formation, cell: ({ formation }) => formation },
        {
          key: 'debut',
          header: words.colonnes.debut,
          cell: ({ debut, fin }) => periodeFr(debut, fin),
          ...triPar('debut'),
        },
        {
          key: 'inscrits',
          header: words.colonnes.inscrits,
          align: 'end',
          cell: ({ inscrits, capacite }) => words.inscrits(inscrits, capacite),
        },
        {
          key: 'etat',
          header: words.colonnes.etat,
          cell: badge,
        },
        { key: 'responsable', header: words.colonnes.responsable, cell: ({ responsable }) => responsable },
      ]}
    />
  );
}
