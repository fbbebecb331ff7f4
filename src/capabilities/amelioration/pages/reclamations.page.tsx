import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  ExportLinks,
  Filters,
  formatDate,
  formatMoment,
  optionsOf,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { organisme } from '#capabilities/identite/index.ts';
import { today } from '#platform/clock.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, exportHrefs, exportKind, listFile, listHref, pageHrefs } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { recevoirReclamation } from '../actions/recevoir-reclamation.ts';
import { type DatesReclamation, etatReclamation, referenceDe, retardDe } from '../domain/reclamation.ts';
import { QUALITES } from '../domain/vocabulaire.ts';
import { reclamationsFr as mots } from '../messages/reclamations.fr.ts';
import {
  type FiltreReclamations,
  reclamations,
  type ReclamationListee,
} from '../queries/reclamations.query.ts';
import { Onglets } from './communs.tsx';
import { CorpsInterne, FormulaireInterne } from './FormulaireReclamation.tsx';

const PATH = '/reclamations';

const Query = z.object({
  etat: z.enum(['ouvertes', 'en_retard', 'closes', 'toutes']).catch('ouvertes').default('ouvertes'),
  qualite: z
    .enum(['', ...QUALITES])
    .catch('')
    .default(''),
  tri: z.enum(['recentes', 'anciennes']).catch('recentes').default('recentes'),
  apres: cursor(),
  export: exportKind(),
});

/** The register of complaints (indicator 31). */
export const pageReclamations = page({
  path: PATH,
  access: 'reclamations.lire',
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind, ...filtre } = context.query;
    const jour = today(clock).toString();
    if (kind !== undefined) {
      const { rows } = await reclamations(tx, organismeId, filtre, jour, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const [{ rows, next }, emetteur] = await Promise.all([
      reclamations(tx, organismeId, filtre, jour, apres),
      organisme(tx, organismeId),
    ]);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: <ButtonLink href={`/reclamer/${emetteur?.slug ?? ''}`}>{mots.formulairePublic}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          <Onglets context={context} current={PATH} />
          <Filtres filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(filtre, jour)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={
              estFiltre(filtre) ? (
                <p className="muted">{mots.rienFiltre}</p>
              ) : (
                <EmptyState icon="done" title={mots.vide}>
                  {mots.videAide}
                </EmptyState>
              )
            }
          />
          <TableTools>
            <Pagination {...pageHrefs(PATH, filtre, apres, next)} />
            <ExportLinks {...exportHrefs(PATH, filtre)} />
          </TableTools>
          {context.can('reclamations.traiter') && (
            <Disclosure summary={mots.nouvelle} open={form.acte === 'saisir'}>
              <p>{mots.nouvelleAide}</p>
              <FormulaireInterne envoi={context.form('saisir')} form={form} />
            </Disclosure>
          )}
        </>
      ),
    };
  },
  acts: {
    saisir: act({
      access: 'reclamations.traiter',
      body: CorpsInterne,
      run: async (context, { _id, ...body }) => {
        await recevoirReclamation(context, { id: _id, ...body });
        return ok(redirect(`${PATH}/${_id}`, mots.public.recue(referenceDe(_id))));
      },
    }),
  },
});

const estFiltre = ({ etat, qualite }: FiltreReclamations) => etat !== 'ouvertes' || qualite !== '';

const Filtres = ({ filtre }: { readonly filtre: FiltreReclamations }) => (
  <Filters action={PATH} resetHref={estFiltre(filtre) ? PATH : undefined} hidden={{ tri: filtre.tri }}>
    <Select
      name="etat"
      label={mots.filtres.etat}
      value={filtre.etat}
      placeholder={false}
      options={optionsOf(mots.filtres.etats)}
    />
    <Select
      name="qualite"
      label={mots.filtres.qualite}
      value={filtre.qualite}
      placeholder={mots.filtres.tous}
      options={optionsOf(mots.qualites)}
    />
  </Filters>
);

/** Where a complaint stands: coral when it is late. */
export const EtatReclamation = ({
  dates,
  jour,
}: {
  readonly dates: DatesReclamation;
  readonly jour: string;
}) => {
  const retard = retardDe(dates, jour);
  if (retard !== null) return <Badge tone="attention">{mots.retards[retard]}</Badge>;
  const etat = etatReclamation(dates);
  return <Badge tone={etat === 'close' ? 'ok' : 'neutral'}>{mots.etats[etat]}</Badge>;
};

const colonnes = (filtre: FiltreReclamations, jour: string): readonly Column<ReclamationListee>[] => [
  { key: 'objet', header: mots.colonnes.objet, cell: ({ objet }) => objet },
  { key: 'etat', header: mots.colonnes.etat, cell: (row) => <EtatReclamation dates={row} jour={jour} /> },
  {
    key: 'recue',
    header: mots.colonnes.recue,
    cell: ({ recueLe }) => formatMoment(recueLe, 'bref'),
    sorted: filtre.tri === 'recentes' ? 'descending' : 'ascending',
    sortHref: listHref(PATH, { ...filtre }, { tri: filtre.tri === 'recentes' ? 'anciennes' : 'recentes' }),
  },
  {
    key: 'repondre',
    header: mots.colonnes.repondreAvant,
    cell: ({ repondreAvant }) => formatDate(Temporal.PlainDate.from(repondreAvant)),
  },
  {
    key: 'qualite',
    header: mots.colonnes.qualite,
    cell: ({ nom, qualite }) => nom ?? mots.qualites[qualite],
  },
  { key: 'responsable', header: mots.colonnes.responsable, cell: ({ responsable }) => responsable ?? '' },
  { key: 'actions', header: mots.colonnes.actions, align: 'end', cell: ({ actions }) => actions.length },
];

const quand = (instant: Temporal.Instant | null) =>
  instant === null ? null : formatMoment(instant, 'chiffres');

const ligneDeFichier = (row: ReclamationListee) => [
  referenceDe(row.id),
  quand(row.recueLe),
  mots.canaux[row.canal],
  mots.qualites[row.qualite],
  row.nom,
  row.objet,
  row.session,
  quand(row.accuseeLe),
  row.repondreAvant,
  quand(row.repondueLe),
  quand(row.closeLe),
  row.issue === null ? null : mots.issues[row.issue],
  row.actions.map(({ quoi }) => quoi).join(' ; '),
  row.sansActionMotif,
];
