import {
  Badge,
  ButtonLink,
  DataTable,
  DateFr,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDate,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { z } from 'zod';
import { dateIso, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerExercice } from '../actions/creer-exercice.ts';
import { bilanFr as mots } from '../messages/bilan.fr.ts';
import { type Exercice, exercices } from '../queries/exercices.query.ts';

export const PATH = '/bpf';

export const nomExercice = ({ debut, fin }: Pick<Exercice, 'debut' | 'fin'>): string =>
  mots.exercice(formatDate(Temporal.PlainDate.from(debut)), formatDate(Temporal.PlainDate.from(fin)));

/** The exercises of the organisme; opening one. */
export const pageExercices = page({
  path: PATH,
  access: 'bpf.lire',
  view: async (context, form) => {
    const rows = await exercices(context.tx, context.organismeId);
    return {
      title: mots.titre,
      lead: mots.accroche,
      actions: (
        <>
          <ButtonLink href={`${PATH}/produits`}>{mots.produits}</ButtonLink>
          <ButtonLink href={`${PATH}/charges`}>{mots.charges}</ButtonLink>
          <ButtonLink href={`${PATH}/formateurs`}>{mots.formateurs}</ButtonLink>
        </>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.exercices}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={<EmptyState title={mots.aucun}>{mots.aucunAide}</EmptyState>}
            columns={[
              { key: 'nom', header: mots.exercices, cell: nomExercice },
              {
                key: 'echeance',
                header: mots.echeance,
                cell: ({ echeance }) => <DateFr value={Temporal.PlainDate.from(echeance)} />,
              },
              {
                key: 'etat',
                header: mots.etat,
                cell: ({ closLe }) =>
                  closLe === null ? <Badge>{mots.ouvert}</Badge> : <Badge tone="ok">{mots.clos}</Badge>,
              },
            ]}
          />
          {context.can('bpf.tenir') && (
            <Section title={mots.ouvrir}>
              <Form {...context.form('ouvrir')}>
                <Fieldset legend={mots.ouvrir} grid>
                  <Field {...form.field('debut')} type="date" label={mots.debut} required />
                  <Field {...form.field('fin')} type="date" label={mots.fin} required />
                </Fieldset>
                <FormActions>
                  <SubmitButton>{mots.ouvrir}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      access: 'bpf.tenir',
      body: z.object({ _id: idDeFormulaire(), debut: dateIso(), fin: dateIso() }),
      run: async (context, { _id, debut, fin }) => {
        const jours = { debut: Temporal.PlainDate.from(debut), fin: Temporal.PlainDate.from(fin) };
        const fait = await creerExercice(context, { id: _id, ...jours });
        return fait.ok ? ok(redirect(`${PATH}/${fait.value.id}`, mots.fait)) : fait;
      },
    }),
  },
});
