import { DataTable, EmptyState, Section } from '#design/index.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import type { Inscription } from '../queries/inscriptions.query.ts';
import { BadgeStatut } from './badges.tsx';

const words = sessionsFr.fiche;
const badge = ({ statut }: Inscription) => <BadgeStatut statut={statut} />;

/** The learners of a session and where each file is. */
export const Apprenants = ({ apprenants }: { apprenants: readonly Inscription[] }) => (
  <Section title={words.apprenants} id="apprenants">
    <DataTable
      caption={words.legende}
      captionHidden
      rows={apprenants}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/inscriptions/${id}`}
      empty={
        <EmptyState icon="people" title={words.vide}>
          {words.videAide}
        </EmptyState>
      }
      columns={[
        { key: 'nom', header: words.colonnes.nom, cell: ({ nom, prenom }) => `${nom} ${prenom}` },
        {
          key: 'statut',
          header: words.colonnes.statut,
          cell: badge,
        },
        { key: 'entreprise', header: words.colonnes.entreprise, cell: ({ entreprise }) => entreprise },
      ]}
    />
  </Section>
);
