import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  FileField,
  Form,
  FormActions,
  formatMoment,
  RadioGroup,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { fichier, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { recevoirImport } from '../actions/import/recevoir.ts';
import { GENRES } from '../domain/import/colonnes.ts';
import { messages } from '../messages.fr.ts';
import { importFr as mots } from '../messages-import.fr.ts';
import { type Import, importsRecents } from '../persistence/imports.store.ts';

const PATH = '/annuaire/imports';
const Query = z.object({ genre: z.enum(GENRES).catch('personnes').default('personnes') });

/** Where a list is sent, and what became of the last ones. */
export const pageImports = page({
  path: PATH,
  access: 'annuaire.importer',
  query: Query,
  uploads: true,
  view: async (context, form) => {
    const recents = await importsRecents(context.tx, context.organismeId);
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: '/personnes', label: messages.personnes.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('envoyer')} files>
            <RadioGroup
              {...form.field('genre', context.query.genre)}
              label={mots.genre}
              inline
              options={GENRES.map((genre) => ({ value: genre, label: mots.genres[genre] }))}
            />
            <FileField
              name="fichier"
              label={mots.fichier}
              hint={mots.fichierAide}
              error={form.error('fichier')}
              accept=".csv,.txt,.xlsx"
              required
            />
            <FormActions>
              <SubmitButton icon="upload">{mots.envoyer}</SubmitButton>
            </FormActions>
          </Form>
          {recents.length > 0 && (
            <Section title={mots.recents} id="recents">
              <DataTable
                caption={mots.recents}
                captionHidden
                columns={COLONNES}
                rows={recents}
                rowKey={({ id }) => id}
                rowHref={({ id }) => `${PATH}/${id}`}
              />
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    envoyer: act({
      rate: 'lourd',
      body: z.object({ genre: z.enum(GENRES), fichier: fichier(), _id: idDeFormulaire() }),
      run: async (context, { _id, ...envoi }) => {
        const result = await recevoirImport(context, { id: _id, ...envoi });
        return result.ok ? ok(redirect(`${PATH}/${result.value.importId}`)) : result;
      },
    }),
  },
});

const COLONNES: readonly Column<Import>[] = [
  { key: 'fichier', header: mots.colonnesRecents.fichier, cell: ({ fichier: nom }) => nom },
  { key: 'genre', header: mots.colonnesRecents.genre, cell: ({ genre }) => mots.genres[genre] },
  {
    key: 'date',
    header: mots.colonnesRecents.date,
    cell: ({ recuLe }) => formatMoment(recuLe),
  },
  {
    key: 'etat',
    header: mots.colonnesRecents.etat,
    cell: ({ etat }) => (
      <Badge tone={etat === 'colonnes' || etat === 'controle_fait' ? 'attention' : 'neutral'}>
        {mots.etats[etat]}
      </Badge>
    ),
  },
];
