import type { ReactNode } from 'react';
import { DataTable } from '#design/index.ts';
import { dateFr } from '../../messages/dates.fr.ts';
import { candidatureFr } from '../../messages/candidature.fr.ts';
import { type LigneCandidature, statutDeLEtape } from '../../queries/candidatures.query.ts';
import { BadgeStatut } from '../badges.tsx';

const words = candidatureFr.liste;

interface Props {
  readonly lignes: readonly LigneCandidature[];
  /** A checkbox before each row: the table is in a form. */
  readonly choisir: boolean;
  readonly vide: ReactNode;
}

const badge = ({ etape }: LigneCandidature) => <BadgeStatut statut={statutDeLEtape(etape)} />;
const session = ({ sessionId, session: nom }: LigneCandidature) => (
  <a href={`/sessions/${sessionId}`}>{nom}</a>
);
const nomDe = ({ nom, prenom }: LigneCandidature) => `${nom} ${prenom}`;

/** Applications that wait, each with its file. */
export const TableDeCandidatures = ({ lignes, choisir, vide }: Props) => (
  <DataTable
    caption={words.legende}
    captionHidden
    rows={lignes}
    rowKey={({ id }) => id}
    rowHref={({ id }) => `/inscriptions/${id}`}
    empty={vide}
    {...(choisir ? { selection: { name: 'inscriptions', label: nomDe } } : {})}
    columns={[
      { key: 'personne', header: words.colonnes.personne, cell: nomDe },
      { key: 'session', header: words.colonnes.session, cell: session },
      { key: 'statut', header: words.colonnes.statut, cell: badge },
      { key: 'depuis', header: words.colonnes.depuis, cell: ({ depuis }) => dateFr(depuis) },
      { key: 'courriel', header: words.colonnes.courriel, cell: ({ courriel }) => courriel },
      { key: 'telephone', header: words.colonnes.telephone, cell: ({ telephone }) => telephone },
    ]}
  />
);
