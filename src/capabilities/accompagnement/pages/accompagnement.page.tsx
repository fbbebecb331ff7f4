import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Field,
  Form,
  FormActions,
  formatDate,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterPartenaire } from '../actions/accompagner.ts';
import { messages } from '../messages.fr.ts';
import { type BesoinLu, besoins, type PartenaireLu, partenaires } from '../queries/accompagnement.query.ts';

const mots = messages.liste;
export const PATH = '/accompagnement';

/** The needs, for the référent handicap alone, and the partners. No export: these lists leave no copy behind. */
export const pageAccompagnement = page({
  path: PATH,
  access: 'accompagnement.instruire',
  view: async (context, form) => {
    const { tx, organismeId } = context;
    const rows = await besoins(tx, organismeId, null);
    const aides = await partenaires(tx, organismeId);
    return {
      title: mots.titre,
      lead: mots.accroche,
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ dossierId }) => `${PATH}/${dossierId}`}
            empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
          />
          <Section title={mots.partenaires}>
            <DataTable
              caption={mots.partenaires}
              captionHidden
              columns={COLONNES_PARTENAIRES}
              rows={aides}
              rowKey={({ id }) => id}
              empty={<p className="muted">{mots.sansPartenaire}</p>}
            />
            <Disclosure summary={mots.ajouter} open={form.acte !== null}>
              <Form {...context.form('ajouter')}>
                <Field {...form.field('nom')} label={mots.nom} hint={mots.nomAide} required />
                <Field {...form.field('aide')} label={mots.aidePartenaire} required />
                <Field {...form.field('contact')} label={mots.contact} required />
                <FormActions>
                  <SubmitButton variant="secondary">{mots.ajouter}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          </Section>
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      body: z.object({ _id: idDeFormulaire(), nom: texte(150), aide: texte(500), contact: texte(250) }),
      run: async (context, { _id, ...partenaire }) => {
        const fait = await ajouterPartenaire(context, { ...partenaire, id: _id });
        return fait.ok ? ok(redirect(PATH, mots.ajoute)) : fait;
      },
    }),
  },
});

const COLONNES: readonly Column<BesoinLu>[] = [
  { key: 'personne', header: mots.personne, cell: ({ nom }) => nom },
  { key: 'session', header: mots.session, cell: ({ session }) => session },
  {
    key: 'exprime',
    header: mots.exprime,
    cell: ({ exprimeLe }) => formatDate(Temporal.PlainDate.from(exprimeLe), 'chiffres'),
  },
  {
    key: 'etat',
    header: mots.etat,
    cell: ({ amenagements }) =>
      amenagements.length === 0 ? (
        <Badge tone="attention">{mots.aDecider}</Badge>
      ) : (
        mots.decide(amenagements.length)
      ),
  },
];

const COLONNES_PARTENAIRES: readonly Column<PartenaireLu>[] = [
  { key: 'nom', header: mots.nom, cell: ({ nom }) => nom },
  { key: 'aide', header: mots.aidePartenaire, cell: ({ aide }) => aide },
  { key: 'contact', header: mots.contact, cell: ({ contact }) => contact },
];
