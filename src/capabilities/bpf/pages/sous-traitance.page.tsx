import { z } from 'zod';
import {
  DataTable,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDuree,
  Notice,
  RadioGroup,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { entier, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { declarerSousTraitance } from '../actions/declarer-sous-traitance.ts';
import { retirerLigne } from '../actions/retirer.ts';
import { bilanFr } from '../messages/bilan.fr.ts';
import { sousTraitanceFr as mots } from '../messages/sous-traitance.fr.ts';
import { exerciceParId } from '../queries/exercices.query.ts';
import { sousTraitances } from '../queries/sous-traitances.query.ts';
import { nomExercice, PATH } from './exercices.page.tsx';

const adresse = (exerciceId: string) => `${PATH}/${exerciceId}/confiee`;

/** Training entrusted to others or by others, declared by partner. */
export const pageSousTraitance = page({
  path: `${PATH}/:exerciceId/confiee`,
  access: 'bpf.tenir',
  params: z.object({ exerciceId: id() }),
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const exercice = await exerciceParId(tx, organismeId, params.exerciceId);
    if (exercice === null) return null;
    const rows = await sousTraitances(tx, organismeId, exercice.id);
    const [ajout, retrait] = [form.of('declarer'), form.of('retirer')];
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [
        { href: PATH, label: bilanFr.exercices },
        { href: `${PATH}/${exercice.id}`, label: nomExercice(exercice) },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Notice>{mots.aide}</Notice>
          <DataTable
            caption={mots.titre}
            captionHidden
            rows={rows}
            rowKey={(une) => une.id}
            empty={<EmptyState title={bilanFr.aucuneLigne}>{bilanFr.aucuneLigneAide}</EmptyState>}
            columns={[
              { key: 'partenaire', header: mots.partenaire, cell: ({ partenaire }) => partenaire },
              { key: 'sens', header: mots.sens, cell: ({ sens }) => bilanFr[sens] },
              {
                key: 'stagiaires',
                header: mots.stagiaires,
                align: 'end',
                cell: ({ stagiaires }) => stagiaires,
              },
              {
                key: 'heures',
                header: bilanFr.heures,
                align: 'end',
                cell: ({ minutes }) => formatDuree(minutes),
              },
            ]}
          />
          <Section title={mots.declarer}>
            <Form {...context.form('declarer')}>
              <Fieldset legend={mots.declarer}>
                <Field {...ajout.field('partenaire')} label={mots.partenaire} required />
                <RadioGroup
                  {...ajout.field('sens')}
                  label={mots.sens}
                  options={[
                    { value: 'confiee', label: bilanFr.confiee },
                    { value: 'recue', label: bilanFr.recue },
                  ]}
                />
                <Field {...ajout.field('stagiaires')} label={mots.stagiaires} inputMode="numeric" required />
                <Field {...ajout.field('heures')} label={mots.heures} inputMode="numeric" required />
              </Fieldset>
              <FormActions>
                <SubmitButton>{mots.declarer}</SubmitButton>
              </FormActions>
            </Form>
          </Section>
          {rows.length > 0 && (
            <Section title={bilanFr.retirer}>
              <Form {...context.form('retirer')}>
                <Select
                  {...retrait.field('ligneId')}
                  label={bilanFr.choisirLigne}
                  options={rows.map(({ id: value, partenaire }) => ({ value, label: partenaire }))}
                />
                <Field {...retrait.field('motif')} label={bilanFr.motif} required />
                <FormActions>
                  <SubmitButton variant="secondary">{bilanFr.retirer}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    declarer: act({
      body: z.object({
        _id: idDeFormulaire(),
        partenaire: texte(200),
        sens: z.enum(['confiee', 'recue']),
        stagiaires: entier(1, 1_000_000),
        heures: entier(1, 10_000_000),
      }),
      run: async (context, { _id, heures, ...declaree }) => {
        const { exerciceId } = context.params;
        const fait = await declarerSousTraitance(context, {
          ...declaree,
          id: _id,
          exerciceId,
          minutes: heures * 60,
        });
        return fait.ok ? ok(redirect(adresse(exerciceId), mots.declaree)) : fait;
      },
    }),
    retirer: act({
      body: z.object({ ligneId: id(), motif: texte(500) }),
      run: async (context, { ligneId, motif }) => {
        const fait = await retirerLigne(context, { genre: 'sousTraitance', id: ligneId, motif });
        return fait.ok ? ok(redirect(adresse(context.params.exerciceId), bilanFr.retiree)) : fait;
      },
    }),
  },
});
