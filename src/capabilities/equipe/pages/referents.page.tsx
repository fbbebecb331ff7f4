import { z } from 'zod';
import {
  type Column,
  DataTable,
  Field,
  Form,
  FormActions,
  formatDate,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { nommerReferent } from '../actions/tenir-conseil.ts';
import { messages } from '../messages.fr.ts';
import { MISSIONS, personnesDeLEquipe, type ReferentLu, referents } from '../queries/referents.query.ts';
import { Onglets, options } from './Onglets.tsx';

const PATH = '/equipe/referents';
const mots = messages.referents;

/** The referents, those in office and those before them. */
export const pageReferents = page({
  path: PATH,
  access: 'equipe.lire',
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const rows = await referents(tx, organismeId);
    const personnes = context.can('equipe.gerer') ? await personnesDeLEquipe(tx, organismeId) : [];
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: '/equipe', label: messages.liste.titre }],
      body: (
        <>
          <Onglets ici={PATH} />
          <FormErrors form={form} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id: cle }) => cle}
            empty={<p className="muted">{mots.rien}</p>}
          />
          {context.can('equipe.gerer') && (
            <Section title={mots.nommerTitre}>
              <Form {...context.form('nommer')}>
                <Select
                  {...form.field('mission')}
                  label={mots.mission}
                  options={options(MISSIONS, messages.missions)}
                  required
                />
                <Select
                  {...form.field('personneId')}
                  label={mots.personne}
                  options={personnes.map(({ id: value, nom: label }) => ({ value, label }))}
                  required
                />
                <Field {...form.field('du', today(clock).toString())} type="date" label={mots.du} required />
                <FormActions>
                  <SubmitButton>{mots.nommer}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    nommer: act({
      access: 'equipe.gerer',
      body: z.object({ _id: idDeFormulaire(), mission: z.enum(MISSIONS), personneId: id(), du: dateIso() }),
      run: async (context, { _id, ...nomination }) => {
        const fait = await nommerReferent(context, { ...nomination, id: _id });
        return fait.ok ? ok(redirect(PATH, mots.nomme)) : fait;
      },
    }),
  },
});

const jourFr = (jour: string) => formatDate(Temporal.PlainDate.from(jour), 'chiffres');

const COLONNES: readonly Column<ReferentLu>[] = [
  { key: 'mission', header: mots.mission, cell: ({ mission }) => messages.missions[mission] },
  { key: 'personne', header: mots.personne, cell: ({ nom }) => nom },
  {
    key: 'periode',
    header: mots.periode,
    cell: ({ du, au }) => (au === null ? mots.depuis(jourFr(du)) : mots.entre(jourFr(du), jourFr(au))),
  },
];
