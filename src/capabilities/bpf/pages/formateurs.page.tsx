import { z } from 'zod';
import {
  DataTable,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDuree,
  RadioGroup,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { direStatutFormateur } from '../actions/dire-statut-formateur.ts';
import { bilanFr as mots, NON_VERIFIE_FR } from '../messages/bilan.fr.ts';
import { interventions } from '../queries/interventions.query.ts';
import { PATH as BILANS } from './exercices.page.tsx';
import { deuxAns } from './produits.page.tsx';

const PATH = `${BILANS}/formateurs`;

/** Trainers of the last two years: of the organisme or outside, since when. */
export const pageFormateurs = page({
  path: PATH,
  access: 'bpf.lire',
  view: async (context, form) => {
    const jour = today(context.clock);
    const rows = await interventions(context.tx, context.organismeId, deuxAns(jour));
    const personnes = [...new Map(rows.map(({ personneId, nom }) => [personneId, nom]))];
    return {
      title: mots.formateurs,
      lead: mots.formateursAccroche,
      breadcrumb: [{ href: BILANS, label: mots.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.formateurs}
            rows={rows}
            rowKey={({ personneId, statut }) => `${personneId}${statut ?? ''}`}
            rowHref={({ personneId }) => `/personnes/${personneId}`}
            empty={<EmptyState title={mots.aucuneLigne}>{mots.aucuneLigneAide}</EmptyState>}
            columns={[
              { key: 'nom', header: mots.qui, cell: ({ nom }) => nom },
              {
                key: 'statut',
                header: mots.statut,
                cell: ({ statut }) => (statut === null ? mots.statutInconnu : mots[statut]),
              },
              { key: 'creneaux', header: mots.creneaux, align: 'end', cell: ({ creneaux }) => creneaux },
              {
                key: 'heures',
                header: mots.heures,
                align: 'end',
                cell: ({ minutes }) => formatDuree(minutes),
              },
            ]}
          />
          <p className="hint">{NON_VERIFIE_FR.coanimation}</p>
          {context.can('bpf.tenir') && personnes.length > 0 && (
            <Section title={mots.statut}>
              <Form {...context.form('dire')}>
                <Fieldset legend={mots.statut}>
                  <Select
                    {...form.field('personneId')}
                    label={mots.formateurs}
                    options={personnes.map(([value, label]) => ({ value, label }))}
                  />
                  <RadioGroup
                    {...form.field('statut')}
                    label={mots.statut}
                    options={[
                      { value: 'interne', label: mots.interne },
                      { value: 'externe', label: mots.externe },
                    ]}
                  />
                  <Field
                    {...form.field('depuis', jour.toString())}
                    type="date"
                    label={mots.depuis}
                    required
                  />
                </Fieldset>
                <FormActions>
                  <SubmitButton>{mots.enregistrer}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    dire: act({
      access: 'bpf.tenir',
      body: z.object({ personneId: id(), statut: z.enum(['interne', 'externe']), depuis: dateIso() }),
      run: async (context, body) => {
        const fait = await direStatutFormateur(context, body);
        return fait.ok ? ok(redirect(PATH, mots.enregistre)) : fait;
      },
    }),
  },
});
