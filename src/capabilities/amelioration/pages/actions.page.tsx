import { z } from 'zod';
import {
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
  RadioGroup,
  Select,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, exportHrefs, exportKind, listFile, listHref, pageHrefs } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deciderAction } from '../actions/decider-action.ts';
import { etatAction } from '../domain/action.ts';
import { ORIGINES } from '../domain/vocabulaire.ts';
import { actionsFr as mots } from '../messages/actions.fr.ts';
import { communFr } from '../messages/commun.fr.ts';
import { type ActionLue, actions, type FiltreActions } from '../queries/actions.query.ts';
import { equipe } from '../queries/equipe.query.ts';
import { EtatDAction } from './ActionsLiees.tsx';
import { champsAction, FormulaireAction, Onglets } from './communs.tsx';

const PATH = '/ameliorations';

const Query = z.object({
  etat: z
    .enum(['ouvertes', 'en_retard', 'a_juger', 'terminees', 'toutes'])
    .catch('ouvertes')
    .default('ouvertes'),
  origine: z
    .enum(['', ...ORIGINES])
    .catch('')
    .default(''),
  tri: z.enum(['proches', 'lointaines']).catch('proches').default('proches'),
  apres: cursor(),
  export: exportKind(),
});

/** The improvement plan (indicator 32). */
export const pageActions = page({
  path: PATH,
  access: 'amelioration.lire',
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind, ...filtre } = context.query;
    const jour = today(clock).toString();
    if (kind !== undefined) {
      const { rows } = await actions(tx, organismeId, filtre, jour, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const [{ rows, next }, membres] = await Promise.all([
      actions(tx, organismeId, filtre, jour, apres),
      equipe(tx, organismeId),
    ]);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
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
          {context.can('amelioration.tenir') && (
            <Disclosure summary={mots.nouvelle} open={form.acte === 'decider'}>
              <FormulaireAction envoi={context.form('decider')} form={form} equipe={membres}>
                <RadioGroup
                  {...form.field('origine', 'idee')}
                  label={mots.champs.origine}
                  options={optionsOf(mots.origines)}
                  inline
                  required
                />
              </FormulaireAction>
            </Disclosure>
          )}
        </>
      ),
    };
  },
  acts: {
    decider: act({
      access: 'amelioration.tenir',
      body: z.object({ ...champsAction, origine: z.enum(ORIGINES, communFr.choixRequis) }),
      run: async (context, { _id, ...body }) => {
        const done = await deciderAction(context, { id: _id, ...body });
        return done.ok ? ok(redirect(`${PATH}/${_id}`, mots.fait.decidee)) : done;
      },
    }),
  },
});

const estFiltre = ({ etat, origine }: FiltreActions) => etat !== 'ouvertes' || origine !== '';

const Filtres = ({ filtre }: { readonly filtre: FiltreActions }) => (
  <Filters action={PATH} resetHref={estFiltre(filtre) ? PATH : undefined} hidden={{ tri: filtre.tri }}>
    <Select
      name="etat"
      label={mots.filtres.etat}
      value={filtre.etat}
      placeholder={false}
      options={optionsOf(mots.filtres.etats)}
    />
    <Select
      name="origine"
      label={mots.filtres.origine}
      value={filtre.origine}
      placeholder={mots.filtres.toutes}
      options={optionsOf(mots.origines)}
    />
  </Filters>
);

const colonnes = (filtre: FiltreActions, jour: string): readonly Column<ActionLue>[] => [
  { key: 'quoi', header: mots.colonnes.quoi, cell: ({ quoi }) => quoi },
  { key: 'etat', header: mots.colonnes.etat, cell: (row) => <EtatDAction etat={etatAction(row, jour)} /> },
  {
    key: 'echeance',
    header: mots.colonnes.echeance,
    cell: ({ echeance }) => formatDate(Temporal.PlainDate.from(echeance)),
    sorted: filtre.tri === 'proches' ? 'ascending' : 'descending',
    sortHref: listHref(PATH, { ...filtre }, { tri: filtre.tri === 'proches' ? 'lointaines' : 'proches' }),
  },
  { key: 'responsable', header: mots.colonnes.responsable, cell: ({ responsable }) => responsable ?? '' },
  { key: 'origine', header: mots.colonnes.origine, cell: ({ origine }) => mots.origines[origine] },
];

const ligneDeFichier = (row: ActionLue) => [
  row.quoi,
  mots.origines[row.origine],
  row.liens.map(({ libelle }) => libelle).join(' ; '),
  row.responsable,
  formatMoment(row.decideeLe, 'chiffres'),
  row.echeance,
  row.faiteLe,
  row.preuve,
  row.efficacite === null ? null : mots.efficacites[row.efficacite],
  row.jugeeLe,
  row.jugement,
  row.abandonMotif,
];
