import type { ReactNode } from 'react';
import { Badge, DataTable, DateFr } from '#design/index.ts';
import { messages } from '../messages.fr.ts';
import type { InvitationEnCours } from '../queries/membres.query.ts';
import { nomsDesRoles } from './choix-roles.tsx';

const words = messages.membres;

interface InvitationsProps {
  readonly invitations: readonly InvitationEnCours[];
  readonly now: Temporal.Instant;
  readonly acts: (invitation: InvitationEnCours) => ReactNode;
}

/** Invitations without answer. */
export const Invitations = ({ invitations, now, acts }: InvitationsProps) => (
  <DataTable
    caption={words.invitations}
    captionHidden
    rows={invitations}
    rowKey={({ id }) => id}
    columns={[
      { key: 'nom', header: words.colonnes.nom, cell: ({ nom }) => nom },
      { key: 'courriel', header: words.colonnes.courriel, cell: ({ courriel }) => courriel },
      { key: 'roles', header: words.colonnes.roles, cell: ({ roles }) => nomsDesRoles(roles) },
      {
        key: 'envoyee',
        header: words.colonnes.envoyee,
        cell: ({ envoyeeLe }) => <DateFr value={envoyeeLe} />,
      },
      {
        key: 'etat',
        header: words.colonnes.etat,
        cell: ({ expireLe }) =>
          Temporal.Instant.compare(expireLe, now) > 0 ? (
            <Badge tone="info">{words.enAttente}</Badge>
          ) : (
            <Badge tone="attention">{words.expiree}</Badge>
          ),
      },
      { key: 'actes', header: words.colonnes.acte, cell: acts },
    ]}
  />
);
