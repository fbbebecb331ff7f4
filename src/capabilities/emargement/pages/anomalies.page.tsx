import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatMoment,
  optionsOf,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, listFile, pageHrefs } from '#platform/http/list.ts';
import { anomaliesFr, phraseDAnomalie } from '../messages/anomalies.fr.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { type AnomalieLue, anomalies, type FiltreAnomalies } from '../queries/anomalies.query.ts';
import { estFiltre, QueryAnomalies } from './filtre-anomalies.ts';

const PATH = '/emargement/anomalies';
const mots = anomaliesFr;

/** What the control of signatures found: to look at, one by one. */
export const pageAnomalies = page({
  path: PATH,
  access: 'emargement.controler',
  query: QueryAnomalies,
  view: async (context) => {
    const { tx, organismeId } = context;
    const { apres, export: kind, ...filtre } = context.query;
    if (kind !== undefined) {
      const { rows } = await anomalies(tx, organismeId, filtre, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const { rows, next } = await anomalies(tx, organismeId, filtre, apres);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: PATH, label: mots.lien },
      ],
      body: (
        <>
          <Filtres filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={estFiltre(filtre) ? <p className="muted">{mots.rienFiltre}</p> : <Vide />}
          />
          {rows.length > 0 && (
            <TableTools>
              <Pagination {...pageHrefs(PATH, filtre, apres, next)} />
              <ExportLinks {...exportHrefs(PATH, filtre)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const Vide = () => (
  <EmptyState
    icon="done"
    title={mots.rien}
    actions={<ButtonLink href="/emargement">{ecrans.titre}</ButtonLink>}
  >
    {mots.rienAide}
  </EmptyState>
);

const Filtres = ({ filtre }: { readonly filtre: FiltreAnomalies }) => (
  <Filters action={PATH} resetHref={estFiltre(filtre) ? PATH : undefined}>
    <Select
      name="etat"
      label={mots.filtres.etat}
      value={filtre.etat}
      placeholder={false}
      options={optionsOf(mots.filtres.etats)}
    />
    <Select
      name="nom"
      label={mots.filtres.nom}
      value={filtre.nom}
      placeholder={mots.filtres.tous}
      options={optionsOf(mots.noms)}
    />
    <Field name="du" type="date" label={mots.filtres.du} value={filtre.du ?? ''} />
    <Field name="au" type="date" label={mots.filtres.au} value={filtre.au ?? ''} />
  </Filters>
);

const quand = (instant: Temporal.Instant) => formatMoment(instant, 'bref');

/** The state of an anomaly: coral as long as nobody has looked. */
export function EtatAnomalie({ decision }: { readonly decision: string | null }) {
  if (decision === null) return <Badge tone="attention">{mots.aRegarder}</Badge>;
  return <Badge tone="ok">{mots.decisions[decision as keyof typeof mots.decisions]}</Badge>;
}

const COLONNES: readonly Column<AnomalieLue>[] = [
  { key: 'quoi', header: mots.colonnes.quoi, cell: phraseDAnomalie },
  { key: 'quand', header: mots.colonnes.quand, cell: ({ survenueLe }) => quand(survenueLe) },
  { key: 'creneau', header: mots.colonnes.creneau, cell: ({ titre }) => titre },
  { key: 'etat', header: mots.colonnes.etat, cell: ({ decision }) => <EtatAnomalie decision={decision} /> },
];

const ligneDeFichier = (lue: AnomalieLue) => [
  quand(lue.survenueLe),
  mots.noms[lue.nom as keyof typeof mots.noms],
  phraseDAnomalie(lue),
  `${lue.titre}, ${horaire(lue.debut, lue.fin)}`,
  lue.decision === null ? null : mots.decisions[lue.decision as keyof typeof mots.decisions],
  lue.commentaire,
  lue.traiteeLe === null ? null : quand(lue.traiteeLe),
  lue.traiteePar,
];
