import { z } from 'zod';
import { type Column, DataTable, EmptyState, Field, FormActions, SubmitButton } from '#design/index.ts';
import type { Capability, SearchHit } from '#platform/capability.ts';
import { readTogether } from '#platform/db/together.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

const words = messages.recherche;
const MINIMUM = 2;

const COLUMNS: readonly Column<SearchHit>[] = [
  { key: 'nom', header: words.colonnes.nom, cell: ({ title }) => title },
  { key: 'genre', header: words.colonnes.genre, cell: ({ kind }) => kind },
  { key: 'detail', header: words.colonnes.detail, cell: ({ detail }) => detail },
];

/** The quick search of every page: each capability looks among its own things, within the rights of the person. */
export const pageRecherche = (house: () => readonly Capability[]) =>
  page({
    path: '/recherche',
    access: 'connecte',
    query: z.object({ q: z.string().trim().max(100).catch('').default('') }),
    view: async (context) => {
      const actor = context.actor as AccountActor;
      const { q } = context.query;
      const long = q.length >= MINIMUM && actor.organismeId !== null;
      const hits = long
        ? await readTogether(
            context.tx,
            house().flatMap(({ search }) => search?.({ ...context, actor }, q) ?? []),
          )
        : [];
      return {
        title: words.titre,
        ...(long && hits.length > 0 ? { lead: words.resultats(hits.length) } : {}),
        body: (
          <>
            <form action="/recherche" className="form">
              <Field name="q" type="search" label={words.champ} value={q} />
              <FormActions>
                <SubmitButton icon="search">{words.bouton}</SubmitButton>
              </FormActions>
            </form>
            {q !== '' && (
              <DataTable
                caption={words.titre}
                captionHidden
                columns={COLUMNS}
                rows={hits}
                rowKey={({ href }) => href}
                rowHref={({ href }) => href}
                empty={
                  <EmptyState icon="search" title={words.rien(q)}>
                    {long ? words.rienAide : words.tropCourt}
                  </EmptyState>
                }
              />
            )}
          </>
        ),
      };
    },
  });
