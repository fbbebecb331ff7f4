import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  ExportLinks,
  Field,
  Form,
  FormActions,
  formatDate,
  SubmitButton,
  TableTools,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { idOptionnel, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { identifierRisque } from '../actions/identifier-risque.ts';
import { risquesFr as mots } from '../messages/risques.fr.ts';
import { equipe } from '../queries/equipe.query.ts';
import { MOIS_AVANT_REVUE, type RisqueLu, risques } from '../queries/risques.query.ts';
import { ChampsCotation, champsCotation } from './ChampsCotation.tsx';
import { acteFait, ChoixResponsable, Onglets } from './communs.tsx';

const PATH = '/risques';
const NOTES = [1, 2, 3, 4] as const;

/** The register of risks on quality, and its matrix as a table (indicator 32). */
export const pageRisques = page({
  path: PATH,
  access: 'risques.lire',
  query: z.object({ export: exportKind() }),
  view: async (context, form) => {
    const { tx, organismeId, clock, query } = context;
    const [rows, membres] = await Promise.all([risques(tx, organismeId), equipe(tx, organismeId)]);
    if (query.export !== undefined)
      return listFile(query.export, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    const limite = today(clock).subtract({ months: MOIS_AVANT_REVUE }).toString();
    const ouverts = rows.filter(({ clos }) => !clos);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <FormErrors form={form} />
          <Onglets context={context} current={PATH} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(limite)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={
              <EmptyState icon="shield" title={mots.vide}>
                {mots.videAide}
              </EmptyState>
            }
          />
          {ouverts.length > 0 && (
            <DataTable
              caption={mots.matrice}
              columns={colonnesMatrice(ouverts)}
              rows={NOTES.toReversed()}
              rowKey={String}
              scroll
            />
          )}
          <TableTools>
            <ExportLinks {...exportHrefs(PATH)} />
          </TableTools>
          {context.can('amelioration.tenir') && (
            <Disclosure summary={mots.nouveau} open={form.acte === 'identifier'}>
              <Form {...context.form('identifier')}>
                <Field {...form.field('intitule')} label={mots.champs.intitule} width="full" required />
                <TextArea {...form.field('cause')} label={mots.champs.cause} rows={2} required />
                <ChampsCotation form={form} />
                <TextArea {...form.field('mesures')} label={mots.champs.mesures} rows={2} />
                <ChoixResponsable
                  {...form.field('responsableId')}
                  label={mots.champs.responsable}
                  equipe={membres}
                />
                <FormActions>
                  <SubmitButton>{mots.champs.identifier}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          )}
        </>
      ),
    };
  },
  acts: {
    identifier: act({
      access: 'amelioration.tenir',
      body: z.object({
        ...acteFait,
        ...champsCotation,
        intitule: texte(200),
        cause: texte(1000),
        mesures: texteOptionnel(2000),
        responsableId: idOptionnel(),
      }),
      run: async (context, { _id, ...body }) => {
        const done = await identifierRisque(context, { id: _id, ...body });
        return done.ok ? ok(redirect(`${PATH}/${_id}`, mots.fait.identifie)) : done;
      },
    }),
  },
});

const colonnes = (limite: string): readonly Column<RisqueLu>[] => [
  { key: 'risque', header: mots.colonnes.risque, cell: ({ intitule }) => intitule },
  {
    key: 'cotation',
    header: mots.colonnes.cotation,
    align: 'end',
    cell: ({ probabilite, gravite }) => `${probabilite} × ${gravite} = ${probabilite * gravite}`,
  },
  {
    key: 'revu',
    header: mots.colonnes.revu,
    cell: ({ revuLe }) => formatDate(Temporal.PlainDate.from(revuLe)),
  },
  {
    key: 'etat',
    header: mots.colonnes.etat,
    cell: ({ clos, revuLe }) => {
      if (clos) return <Badge>{mots.clos}</Badge>;
      const tard = revuLe <= limite;
      return <Badge tone={tard ? 'attention' : 'ok'}>{tard ? mots.aRevoir : mots.aJour}</Badge>;
    },
  },
  { key: 'responsable', header: mots.colonnes.responsable, cell: ({ responsable }) => responsable ?? '' },
];

const colonnesMatrice = (rows: readonly RisqueLu[]): readonly Column<(typeof NOTES)[number]>[] => [
  { key: 'gravite', header: mots.champs.gravite, cell: (gravite) => mots.gravite(gravite) },
  ...NOTES.map((probabilite) => ({
    key: `p${probabilite}`,
    header: mots.probabilite(probabilite),
    align: 'end' as const,
    cell: (gravite: number) =>
      rows.filter((row) => row.gravite === gravite && row.probabilite === probabilite).length,
  })),
];

const ligneDeFichier = (row: RisqueLu) => [
  row.intitule,
  row.cause,
  row.probabilite,
  row.gravite,
  row.probabilite * row.gravite,
  row.mesures,
  row.responsable,
  row.revuLe,
  row.closMotif,
  row.actions.map(({ quoi }) => quoi).join(' ; '),
];
