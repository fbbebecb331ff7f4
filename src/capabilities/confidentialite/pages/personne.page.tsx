import { aParis } from '#platform/clock.ts';
import { z } from 'zod';
import { nomComplet, personneParId } from '#capabilities/annuaire/index.ts';
import {
  ButtonLink,
  Checkbox,
  DataTable,
  Form,
  FormActions,
  formatDate,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { effacerPersonne } from '../actions/effacer-personne.ts';
import { type DonneesDePersonne, exporterPersonne } from '../actions/exporter-personne.ts';
import { enClair, nomDeTable } from '../domain/archive.ts';
import { aEffacerSurDemande, type TableDePersonne } from '../domain/plan.ts';
import { messages } from '../messages.fr.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';
import { fichierDe } from './fichier.ts';

const words = messages.personne;
const pathOf = (personneId: string) => `/personnes/${personneId}/donnees-personnelles`;

/** What the organisme keeps of a person: read it, take it away, erase it. */
export const pagePersonne = (plan: PlanDeLaMaison) =>
  page({
    path: pathOf(':personneId'),
    access: 'donnees.gerer',
    rate: 'lourd',
    params: z.object({ personneId: id() }),
    query: z.object({ export: z.literal('zip').optional().catch(undefined) }),
    view: async (context, form) => {
      const { personneId } = context.params;
      const personne = await personneParId(context.tx, context.organismeId, personneId);
      if (personne === null) return null;
      const nom = nomComplet(personne);
      const tables = await plan.lire(context.tx);
      const donnees = await exporterPersonne(context, personneId, tables);
      if (context.query.export === 'zip') return fichierDe(context.clock, nom, donnees);
      const efface = await effaceeLe(context, personneId);
      return {
        title: words.titre,
        lead: words.accroche(nom),
        breadcrumb: [{ href: `/personnes/${personneId}`, label: nom }],
        body: (
          <>
            <FormErrors form={form} />
            {efface !== null && (
              <Notice tone="info">{words.dejaFait(formatDate(aParis(efface).toPlainDate()))}</Notice>
            )}
            <Section title={words.garde}>
              <Resume donnees={donnees} tables={tables} />
            </Section>
            <Section title={words.exporter}>
              <p>{words.exporterAide}</p>
              <p>
                <ButtonLink href={`${pathOf(personneId)}?export=zip`} download icon="download">
                  {words.exporter}
                </ButtonLink>
              </p>
            </Section>
            {efface === null && (
              <Section title={words.effacer}>
                <p>{words.effacerAide}</p>
                <Form {...context.form('effacer')}>
                  <Checkbox name="demande" label={words.demande} error={form.error('demande')} required />
                  <FormActions>
                    <SubmitButton variant="danger">{words.effacer}</SubmitButton>
                  </FormActions>
                </Form>
              </Section>
            )}
          </>
        ),
      };
    },
    acts: {
      effacer: act({
        body: z.object({ demande: z.string({ error: words.demandeRequise }) }),
        run: async (context) => {
          const { personneId } = context.params as { personneId: string };
          const erased = await effacerPersonne(context, personneId, plan);
          return erased.ok ? ok(redirect(pathOf(personneId), words.fait)) : erased;
        },
      }),
    },
  });

async function effaceeLe(
  { tx, organismeId }: Context<unknown, unknown>,
  personneId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('confidentialite.effacement')
    .where('organisme_id', '=', organismeId)
    .where('personne_id', '=', personneId)
    .where('mois', '=', 0)
    .select('fait_le')
    .executeTakeFirst();
  return row?.fait_le ?? null;
}

interface ResumeProps {
  readonly donnees: readonly DonneesDePersonne[];
  readonly tables: readonly TableDePersonne[];
}

const Resume = ({ donnees, tables }: ResumeProps) => (
  <DataTable
    caption={words.garde}
    captionHidden
    rows={donnees.map(({ table, lignes }) => partage(table, lignes.length, tables))}
    rowKey={({ table }) => table}
    empty={<p className="muted">{words.vide}</p>}
    columns={[
      {
        key: 'table',
        header: words.colonnes.table,
        cell: ({ table }) => nomDeTable(table),
      },
      { key: 'efface', header: words.colonnes.efface, cell: ({ efface }) => efface.map(enClair).join(', ') },
      { key: 'garde', header: words.colonnes.garde, cell: ({ garde }) => garde.map(enClair).join(', ') },
      { key: 'nombre', header: words.colonnes.nombre, align: 'end', cell: ({ nombre }) => nombre },
    ]}
  />
);

/** What a request erases in a table, and what stays as proof. */
function partage(table: string, nombre: number, tables: readonly TableDePersonne[]) {
  const found = tables.find(({ nom }) => nom === table);
  const efface = found === undefined ? [] : aEffacerSurDemande(found).map(({ nom }) => nom);
  const garde = (found?.colonnes ?? [])
    .filter(({ nom, calculee }) => !calculee && !efface.includes(nom))
    .map(({ nom }) => nom);
  return { table, nombre, efface, garde };
}
