import { DataTable } from '#design/index.ts';
import { dateFr } from '../messages/dates.fr.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import type { PersonneAChoisir } from '../queries/personnes-a-choisir.query.ts';

interface Props {
  readonly sessionId: string;
  readonly legende: string;
  readonly personnes: readonly PersonneAChoisir[];
}

/** People to choose among: each leads to the form, or to the file she already has. */
export const ListeDePersonnes = ({ sessionId, legende, personnes }: Props) => (
  <DataTable
    caption={legende}
    rows={personnes}
    rowKey={({ id }) => id}
    rowHref={({ id, inscriptionId }) =>
      inscriptionId === null
        ? `/sessions/${sessionId}/inscrire?personneId=${id}`
        : `/inscriptions/${inscriptionId}`
    }
    columns={[
      { key: 'nom', header: words.identite, cell: ({ prenom, nom }) => `${prenom} ${nom}` },
      {
        key: 'naissance',
        header: words.dateNaissance,
        cell: ({ dateNaissance }) => (dateNaissance === null ? null : dateFr(dateNaissance)),
      },
      { key: 'courriel', header: words.courriel, cell: ({ courriel }) => courriel },
      {
        key: 'deja',
        header: words.cetteSession,
        cell: ({ inscriptionId }) => (inscriptionId === null ? null : words.dejaInscrite),
      },
    ]}
  />
);
