import { z } from 'zod';
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
  optionsOf,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { aParis, today } from '#platform/clock.ts';
import { dateOptionnelle, id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportHrefs, exportKind, listFile, pageHrefs, words } from '#platform/http/list.ts';
import { ETATS_ABSENCE, type EtatAbsence } from '../domain/justificatif.ts';
import { absencesFr as mots } from '../messages/absences.fr.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { type AbsenceLue, absences, type FiltreAbsences } from '../queries/absences.query.ts';

const PATH = '/emargement/absences';
const GENRES = ['', 'absence', 'retard', 'depart_anticipe'] as const;
/** Days shown at first. */
const JOURS = 30;

const Query = z.object({
  du: dateOptionnelle().catch(null),
  au: dateOptionnelle().catch(null),
  genre: z.enum(GENRES).catch('').default(''),
  etat: z
    .enum(['', ...ETATS_ABSENCE])
    .catch('')
    .default(''),
  sessionId: id().nullable().catch(null).default(null),
  personneId: id().nullable().catch(null).default(null),
  q: words(),
  apres: cursor(),
  export: exportKind(),
});

/** Who missed what, why, and whether it is excused. */
export const pageAbsences = page({
  path: PATH,
  access: 'absences.lire',
  query: Query,
  view: async (context) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind, ...demande } = context.query;
    const jour = today(clock);
    const filtre = bornees(demande, jour);
    if (kind !== undefined) {
      const { rows } = await absences(tx, organismeId, filtre, jour, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const { rows, next } = await absences(tx, organismeId, filtre, jour, apres);
    const instruire = context.can('absences.instruire');
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: PATH, label: mots.lien },
      ],
      actions: instruire && (
        <ButtonLink href="/emargement/justificatifs" variant="quiet">
          {mots.justificatifs}
        </ButtonLink>
      ),
      body: (
        <>
          <Filtres filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={instruire ? [...COLONNES, justifier] : COLONNES}
            rows={rows}
            rowKey={({ id: cle }) => cle}
            empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
          />
          {rows.length > 0 && (
            <TableTools>
              <Pagination {...pageHrefs(PATH, { ...filtre }, apres, next)} />
              <ExportLinks {...exportHrefs(PATH, { ...filtre })} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

/** The last days, unless the address asks for others, for one session or for one person. */
function bornees(demande: FiltreAbsences, jour: Temporal.PlainDate): FiltreAbsences {
  const libre = demande.du !== null || demande.au !== null;
  if (libre || demande.sessionId !== null || demande.personneId !== null) return demande;
  return { ...demande, du: jour.subtract({ days: JOURS }).toString() };
}

const options = (choix: Readonly<Record<string, string>>) => optionsOf(choix);

const Filtres = ({
  filtre: { du, au, genre, etat, q, sessionId, personneId },
}: {
  filtre: FiltreAbsences;
}) => (
  <Filters
    action={PATH}
    resetHref={PATH}
    hidden={{ ...(sessionId !== null && { sessionId }), ...(personneId !== null && { personneId }) }}
  >
    <Field name="du" type="date" label={mots.filtres.du} value={du ?? ''} />
    <Field name="au" type="date" label={mots.filtres.au} value={au ?? ''} />
    <Field name="q" type="search" label={mots.filtres.nom} value={q} width="s" />
    <Select
      name="genre"
      label={mots.filtres.genre}
      value={genre}
      placeholder={mots.filtres.tous}
      options={options(mots.filtres.genres)}
    />
    <Select
      name="etat"
      label={mots.filtres.etat}
      value={etat}
      placeholder={mots.filtres.toutes}
      options={options(mots.etats)}
    />
  </Filters>
);

const TONS: Readonly<Record<EtatAbsence, 'attention' | 'info' | 'ok' | 'neutral'>> = {
  a_justifier: 'neutral',
  a_instruire: 'info',
  excusee: 'ok',
  refusee: 'attention',
  sans_justificatif: 'attention',
};

export const BadgeAbsence = ({ etat }: { readonly etat: EtatAbsence }) => (
  <Badge tone={TONS[etat]}>{mots.etats[etat]}</Badge>
);

export const COLONNES_ABSENCE: readonly Column<AbsenceLue>[] = [
  { key: 'creneau', header: mots.colonnes.creneau, cell: ({ titre }) => titre },
  { key: 'quand', header: mots.colonnes.quand, cell: ({ debut, fin }) => horaire(debut, fin) },
  { key: 'genre', header: mots.colonnes.genre, cell: ({ statut }) => mots.genres[statut] },
  {
    key: 'minutes',
    header: mots.colonnes.minutes,
    align: 'end',
    cell: ({ minutesManquees }) => formatDuree(minutesManquees),
  },
  { key: 'etat', header: mots.colonnes.etat, cell: ({ etat }) => <BadgeAbsence etat={etat} /> },
];

const nomDe = ({ nom, prenom }: AbsenceLue) => `${nom} ${prenom}`;

const COLONNES: readonly Column<AbsenceLue>[] = [
  {
    key: 'personne',
    header: mots.colonnes.personne,
    cell: (row) => <a href={`/personnes/${row.personneId}`}>{nomDe(row)}</a>,
  },
  {
    key: 'creneau',
    header: mots.colonnes.creneau,
    cell: ({ creneauId, titre }) => <a href={`/creneaux/${creneauId}/emargement`}>{titre}</a>,
  },
  ...COLONNES_ABSENCE.slice(1),
];

const jourDe = ({ debut }: AbsenceLue) => aParis(debut).toPlainDate();

const justifier: Column<AbsenceLue> = {
  key: 'justifier',
  header: mots.justifier,
  cell: (row) =>
    row.etat !== 'excusee' && (
      <a href={`/emargement/absences/justifier/${row.personneId}?jour=${jourDe(row).toString()}`}>
        {mots.justifier}
        <span className="sr"> {nomDe(row)}</span>
      </a>
    ),
};

const ligneDeFichier = (row: AbsenceLue) => [
  row.nom,
  row.prenom,
  row.session,
  row.titre,
  jourDe(row),
  aParis(row.debut).toPlainTime().toString({ smallestUnit: 'minute' }),
  aParis(row.fin).toPlainTime().toString({ smallestUnit: 'minute' }),
  mots.genres[row.statut] ?? row.statut,
  row.minutesManquees,
  mots.etats[row.etat],
];
