import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  Form,
  FormActions,
  formatDate,
  optionsOf,
  Pagination,
  RadioGroup,
  Select,
  SubmitButton,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { facultatif, id, idOptionnel, jour, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, exportHrefs, exportKind, listFile, listHref, pageHrefs } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { signalerIncident } from '../actions/signaler-incident.ts';
import { NATURES } from '../domain/vocabulaire.ts';
import { communFr } from '../messages/commun.fr.ts';
import { incidentsFr as mots } from '../messages/incidents.fr.ts';
import {
  type FiltreIncidents,
  type IncidentLu,
  incidents,
  sessionsDuMoment,
} from '../queries/incidents.query.ts';
import { acteFait, Onglets } from './communs.tsx';

const PATH = '/incidents';

const Query = z.object({
  etat: z.enum(['ouverts', 'resolus', 'tous']).catch('tous').default('tous'),
  nature: z
    .enum(['', ...NATURES])
    .catch('')
    .default(''),
  session: facultatif(id()).catch(null),
  tri: z.enum(['recents', 'anciens']).catch('recents').default('recents'),
  apres: cursor(),
  export: exportKind(),
});

/** What hindered the sessions, and how it was mended (indicator 31). Entered in seconds. */
export const pageIncidents = page({
  path: PATH,
  access: 'incidents.lire',
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind, ...filtre } = context.query;
    const aujourdhui = today(clock).toString();
    if (kind !== undefined) {
      const { rows } = await incidents(tx, organismeId, filtre, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const [{ rows, next }, sessions] = await Promise.all([
      incidents(tx, organismeId, filtre, apres),
      sessionsDuMoment(tx, organismeId, aujourdhui),
    ]);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <FormErrors form={form} />
          <Onglets context={context} current={PATH} />
          {context.can('incidents.signaler') && (
            <Disclosure summary={mots.signaler} open={form.acte === 'signaler' || filtre.session !== null}>
              <Form {...context.form('signaler')}>
                <RadioGroup
                  {...form.field('nature')}
                  label={mots.champs.nature}
                  options={optionsOf(mots.natures)}
                  inline
                  required
                />
                <Select
                  {...form.field('sessionId', filtre.session)}
                  label={mots.champs.session}
                  placeholder={mots.champs.aucuneSession}
                  options={sessions.map(({ id: value, intitule }) => ({ value, label: intitule }))}
                />
                <Field
                  {...form.field('survenuLe', aujourdhui)}
                  type="date"
                  label={mots.champs.survenuLe}
                  required
                />
                <Field
                  {...form.field('description')}
                  label={mots.champs.description}
                  hint={mots.champs.descriptionAide}
                  width="full"
                  required
                />
                <Field
                  {...form.field('solution')}
                  label={mots.champs.solution}
                  hint={mots.champs.solutionAide}
                  width="full"
                />
                <FormActions>
                  <SubmitButton>{mots.champs.signaler}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          )}
          <Filtres filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(filtre)}
            rows={rows}
            rowKey={({ id: cle }) => cle}
            rowHref={({ id: cle }) => `${PATH}/${cle}`}
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
        </>
      ),
    };
  },
  acts: {
    signaler: act({
      access: 'incidents.signaler',
      body: z.object({
        ...acteFait,
        nature: z.enum(NATURES, communFr.choixRequis),
        sessionId: idOptionnel(),
        survenuLe: jour(),
        description: texte(1000),
        solution: texteOptionnel(1000),
      }),
      run: async (context, { _id, ...body }) => {
        const done = await signalerIncident(context, { id: _id, ...body });
        return done.ok ? ok(redirect(`${PATH}/${_id}`, mots.fait.signale)) : done;
      },
    }),
  },
});

const estFiltre = ({ etat, nature, session }: FiltreIncidents) =>
  etat !== 'tous' || nature !== '' || session !== null;

const Filtres = ({ filtre }: { readonly filtre: FiltreIncidents }) => (
  <Filters
    action={PATH}
    resetHref={estFiltre(filtre) ? PATH : undefined}
    hidden={{ tri: filtre.tri, ...(filtre.session === null ? {} : { session: filtre.session }) }}
  >
    <Select
      name="etat"
      label={mots.filtres.etat}
      value={filtre.etat}
      placeholder={false}
      options={optionsOf(mots.filtres.etats)}
    />
    <Select
      id="filtre-nature"
      name="nature"
      label={mots.filtres.nature}
      value={filtre.nature}
      placeholder={mots.filtres.toutes}
      options={optionsOf(mots.natures)}
    />
  </Filters>
);

/** Whether an incident found its solution. */
export const EtatIncident = ({ resolu }: { readonly resolu: boolean }) => (
  <Badge tone={resolu ? 'ok' : 'attention'}>{resolu ? mots.resolu : mots.ouvert}</Badge>
);

const colonnes = (filtre: FiltreIncidents): readonly Column<IncidentLu>[] => [
  { key: 'nature', header: mots.colonnes.nature, cell: ({ nature }) => mots.natures[nature] },
  {
    key: 'etat',
    header: mots.colonnes.etat,
    cell: ({ resoluLe }) => <EtatIncident resolu={resoluLe !== null} />,
  },
  {
    key: 'survenu',
    header: mots.colonnes.survenu,
    cell: ({ survenuLe }) => formatDate(Temporal.PlainDate.from(survenuLe)),
    sorted: filtre.tri === 'recents' ? 'descending' : 'ascending',
    sortHref: listHref(PATH, { ...filtre }, { tri: filtre.tri === 'recents' ? 'anciens' : 'recents' }),
  },
  { key: 'session', header: mots.colonnes.session, cell: ({ session }) => session ?? '' },
  { key: 'actions', header: mots.colonnes.actions, align: 'end', cell: ({ actions }) => actions.length },
];

const ligneDeFichier = (row: IncidentLu) => [
  row.survenuLe,
  mots.natures[row.nature],
  row.session,
  row.description,
  row.signalePar,
  row.solution,
  row.actions.map(({ quoi }) => quoi).join(' ; '),
  row.sansActionMotif,
];
