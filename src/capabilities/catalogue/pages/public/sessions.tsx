import { Badge, type Column, DataTable, formatPeriode, Section } from '#design/index.ts';
import type { SessionPublique } from '../../queries/publication.query.ts';
import { fichePublique as mots } from '../messages-public.fr.ts';

const jour = (iso: string) => Temporal.PlainDate.from(iso);

const COLONNES: readonly Column<SessionPublique>[] = [
  {
    key: 'dates',
    header: mots.dates,
    cell: ({ debut, fin }) => {
      const periode = formatPeriode(jour(debut), jour(fin));
      return periode.charAt(0).toUpperCase() + periode.slice(1);
    },
  },
  { key: 'lieu', header: mots.lieu, cell: ({ lieu }) => lieu },
  {
    key: 'recrutement',
    header: mots.inscriptions,
    cell: ({ recrutement }) => (
      <Badge tone={recrutement === 'ouvert' ? 'ok' : 'neutral'}>{mots.recrutement[recrutement]}</Badge>
    ),
  },
  { key: 'places', header: mots.places, align: 'end', cell: ({ places }) => places },
];

/** Les sessions annoncées, ou de qui apprendre les dates. */
export function Sessions({ sessions }: { sessions: readonly SessionPublique[] }) {
  return (
    <Section title={mots.sessions} id="sessions">
      {sessions.length === 0 ? (
        <p>{mots.sansSession}</p>
      ) : (
        <DataTable
          caption={mots.sessions}
          captionHidden
          columns={COLONNES}
          rows={sessions}
          rowKey={({ sessionId }) => sessionId}
        />
      )}
    </Section>
  );
}
