import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatDuree,
  Pagination,
  Section,
  Select,
  TableTools,
  type Tone,
} from '../index.ts';
import { type Inscription, inscriptions } from './exemples.ts';

const etats: Record<Inscription['etat'], { tone: Tone; mot: string }> = {
  complet: { tone: 'ok', mot: 'Dossier complet' },
  pieces: { tone: 'info', mot: 'Pièces demandées' },
  attente: { tone: 'neutral', mot: 'En attente' },
  relance: { tone: 'attention', mot: 'À relancer' },
};

const colonnes: readonly Column<Inscription>[] = [
  {
    key: 'nom',
    header: 'Personne',
    cell: ({ nom }) => nom,
    sortHref: '?tri=-nom',
    sorted: 'ascending',
    total: '6 personnes',
  },
  { key: 'session', header: 'Session', cell: ({ session }) => session, sortHref: '?tri=session' },
  { key: 'financeur', header: 'Financeur', cell: ({ financeur }) => financeur, sortHref: '?tri=financeur' },
  {
    key: 'etat',
    header: 'Dossier',
    cell: ({ etat }) => <Badge tone={etats[etat].tone}>{etats[etat].mot}</Badge>,
  },
  { key: 'duree', header: 'Heures signées', align: 'end', cell: ({ minutes }) => formatDuree(minutes) },
  {
    key: 'assiduite',
    header: 'Assiduité',
    align: 'end',
    cell: ({ assiduite }) => `${assiduite}\u00a0%`,
    sortHref: '?tri=assiduite',
  },
];

export const Listes = () => (
  <>
    <Section
      title="Liste"
      id="liste"
      actions={
        <ButtonLink href="/inscriptions/nouvelle" icon="plus" compact>
          Inscrire
        </ButtonLink>
      }
    >
      <Filters
        action="/design"
        hidden={{ tri: 'nom' }}
        moreCount={1}
        resetHref="/design"
        more={
          <>
            <Field name="du" label="Inscrites depuis le" type="date" value="2026-01-01" />
            <Field name="au" label="Jusqu’au" type="date" />
          </>
        }
      >
        <Field name="q" label="Nom ou courriel" type="search" width="m" />
        <Select
          name="etat"
          label="État du dossier"
          placeholder="Tous"
          options={Object.entries(etats).map(([value, { mot }]) => ({ value, label: mot }))}
        />
      </Filters>
      <DataTable
        caption="Inscriptions en cours"
        columns={colonnes}
        rows={inscriptions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/inscriptions/${id}`}
        selection={{ name: 'inscription', label: ({ nom }) => nom }}
      />
      <TableTools summary="6 personnes sur 128">
        <ExportLinks csvHref="/inscriptions.csv" xlsxHref="/inscriptions.xlsx" />
        <Pagination previousHref="?avant=i1" nextHref="?apres=i6" />
      </TableTools>
    </Section>
    <EmptyState
      icon="calendar"
      title="Aucune séance cette semaine"
      actions={
        <ButtonLink href="/planning/nouvelle" variant="primary" icon="plus">
          Planifier une séance
        </ButtonLink>
      }
    >
      Choisissez une session et un lieu. Ancrage propose les créneaux où la salle et le formateur sont libres.
    </EmptyState>
  </>
);
