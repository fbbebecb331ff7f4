import { z } from 'zod';
import {
  type Column,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  formatPourcent,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, liste } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { publierSatisfaction } from '../actions/publier-satisfaction.ts';
import { SEUIL_ANONYMAT } from '../domain/genres.ts';
import { mots } from '../messages.fr.ts';
import { type SatisfactionFormation, satisfactionParFormation } from '../queries/satisfaction.query.ts';
import { PATH as ENQUETES } from './enquetes.page.tsx';

export const PATH = `${ENQUETES}/resultats`;
const { resultats: textes } = mots;

/** Satisfaction by formation, and the ones to show to the public. */
export const pageResultats = page({
  path: PATH,
  access: 'enquetes.publier',
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const rows = await satisfactionParFormation(tx, organismeId, today(clock));
    const choisies = form.values('formation');
    return {
      title: textes.titre,
      lead: textes.accroche,
      width: 'wide',
      breadcrumb: [
        { href: ENQUETES, label: mots.titre },
        { href: PATH, label: textes.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('publier')} bare>
            <DataTable
              caption={textes.titre}
              captionHidden
              columns={COLONNES}
              rows={rows}
              rowKey={({ formationId }) => formationId}
              selection={{
                name: 'formation',
                label: ({ formation }) => formation,
                checked: ({ formationId }) => choisies.includes(formationId),
              }}
              empty={
                <EmptyState icon="chart" title={mots.rien}>
                  {mots.rienAide}
                </EmptyState>
              }
            />
            {rows.length > 0 && (
              <FormActions>
                <SubmitButton>{textes.publier}</SubmitButton>
              </FormActions>
            )}
          </Form>
        </>
      ),
    };
  },
  acts: {
    publier: act({
      body: z.object({ formation: liste(id(), 100) }),
      run: async (context, { formation }) => {
        if (formation.length === 0) return refuse('AucuneFormationChoisie');
        for (const formationId of new Set(formation)) {
          const done = await publierSatisfaction(context, formationId);
          if (!done.ok) return done;
        }
        return ok(redirect(PATH, textes.publies));
      },
    }),
  },
});

const COLONNES: readonly Column<SatisfactionFormation>[] = [
  {
    key: 'formation',
    header: textes.colonnes.formation,
    cell: ({ formationId, formation }) => <a href={`/formations/${formationId}`}>{formation}</a>,
  },
  {
    key: 'retour',
    header: mots.colonnes.retour,
    align: 'end',
    cell: ({ effectif, demandees }) => mots.retour(effectif, demandees),
  },
  {
    key: 'satisfaits',
    header: textes.colonnes.satisfaits,
    align: 'end',
    cell: ({ satisfaits, effectif }) =>
      effectif < SEUIL_ANONYMAT ? textes.tropPeu : formatPourcent(satisfaits / effectif),
  },
  {
    key: 'publie',
    header: textes.colonnes.publie,
    cell: ({ publieEffectif }) =>
      publieEffectif === null ? textes.nonPublie : textes.publieSur(publieEffectif),
  },
];
