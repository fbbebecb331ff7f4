import { z } from 'zod';
import { DataTable, EmptyState, Field, Form, FormActions, SubmitButton, TextArea } from '#design/index.ts';
import { dateIso, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerAvenant } from '../actions/creer-avenant.ts';
import { modificationsDe } from '../domain/avenant.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { lireDocumentComplet } from '../queries/document.query.ts';

const mots = ecrans.avenant;
const Params = z.object({ documentId: id() });
type Ici = Context<z.output<typeof Params>, unknown>;

/** What an amendment will say, before it is made. */
export const pageAvenant = page({
  path: '/documents/:documentId/avenant',
  access: 'documents.gerer',
  params: Params,
  view: async (context, form) => {
    const document = await lireDocumentComplet(context, context.params.documentId);
    if (document === null || document.restriction !== null || document.motifAnnulation !== null) return null;
    const signees = document.signatures.filter(({ version }) => version === document.version);
    const modifications = modificationsDe({ ...document, signees: signees.map(({ partie }) => partie) });
    return {
      title: mots.titre(document.numero),
      lead: document.objet,
      breadcrumb: [
        { href: '/documents', label: ecrans.titre },
        { href: `/documents/${document.id}`, label: `${messages.types[document.type]} ${document.numero}` },
      ],
      body:
        modifications.length === 0 ? (
          <EmptyState icon="document" title={mots.rien}>
            {mots.rienAide}
          </EmptyState>
        ) : (
          <>
            <FormErrors form={form} />
            <DataTable
              caption={mots.change}
              rows={modifications}
              rowKey={({ objet }) => objet}
              columns={[
                { key: 'objet', header: mots.colonnes.objet, cell: ({ objet }) => objet },
                { key: 'avant', header: mots.colonnes.avant, cell: ({ avant }) => avant || mots.neant },
                { key: 'apres', header: mots.colonnes.apres, cell: ({ apres }) => apres || mots.neant },
              ]}
            />
            <Form {...context.form('creer')}>
              <TextArea {...form.field('motif')} label={mots.motif} hint={mots.motifAide} rows={2} required />
              <Field {...form.field('effetLe')} label={mots.effetLe} type="date" width="m" required />
              <FormActions>
                <SubmitButton>{mots.bouton}</SubmitButton>
              </FormActions>
            </Form>
          </>
        ),
    };
  },
  acts: {
    creer: act({
      body: z.object({ _id: idDeFormulaire(), motif: texte(2_000), effetLe: dateIso() }),
      run: async (context: Ici, { _id, ...demande }) => {
        const { documentId } = context.params;
        const fait = await creerAvenant(context, { id: _id, documentId, ...demande });
        if (!fait.ok) return fait;
        return ok(redirect(`/documents/${fait.value.documentId}`, mots.fait(fait.value.numero)));
      },
    }),
  },
});
