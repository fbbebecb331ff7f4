import { type Column, DataTable, formatMoment } from '#design/index.ts';
import { auditFr as mots } from '../../messages-audit.fr.ts';
import type { Tirage } from '../queries/audit.query.ts';
import type { DossierTire } from '../queries/dossiers-tires.query.ts';

interface Props {
  readonly tirages: readonly Tirage[];
  readonly dossiers: ReadonlyMap<string, DossierTire>;
  /** Adresse de la page : la liste de chaque tirage s'y télécharge. */
  readonly ici: string;
}

interface Ligne {
  readonly id: string;
  readonly dossier: DossierTire | undefined;
}

/** Les tirages, leur graine, et ce que chaque dossier tiré montre. */
export const Tirages = ({ tirages, dossiers, ici }: Props) => (
  <>
    {tirages.map(({ id, graine, population, tires, tireLe }) => (
      <div className="stack" key={id}>
        <h3>{mots.tirage(graine, tires.length, population)}</h3>
        <p className="muted">
          {formatMoment(Temporal.Instant.from(tireLe))}. <a href={`${ici}?liste=${id}`}>{mots.liste}</a>
        </p>
        <DataTable
          caption={mots.tirage(graine, tires.length, population)}
          captionHidden
          columns={COLONNES}
          rows={tires.map((un): Ligne => ({ id: un, dossier: dossiers.get(un) }))}
          rowKey={(ligne) => ligne.id}
        />
      </div>
    ))}
    {tirages.length > 0 && <p className="muted">{mots.regle}</p>}
  </>
);

const COLONNES: readonly Column<Ligne>[] = [
  {
    key: 'dossier',
    header: mots.dossier,
    cell: ({ id, dossier }) => (
      <>
        {dossier?.nom ?? mots.efface} <span className="muted">{id}</span>
      </>
    ),
  },
  { key: 'session', header: mots.session, cell: ({ dossier }) => dossier?.session ?? '–' },
  {
    key: 'presence',
    header: mots.presence,
    cell: ({ dossier }) => (dossier ? mots.presences(dossier.presences, dossier.absences) : '–'),
  },
  {
    key: 'documents',
    header: mots.documents,
    cell: ({ dossier }) => dossier?.documents.join(' ; ') || '–',
  },
  {
    key: 'recus',
    header: mots.recus,
    cell: ({ dossier }) => (dossier ? mots.scelles(dossier.scelles, dossier.faits) : '–'),
  },
];
