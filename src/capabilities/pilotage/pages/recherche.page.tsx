import { z } from 'zod';
import { Card, EmptyState, Field, FormActions, ShortList, SubmitButton } from '#design/index.ts';
import type { Capability, SearchHit } from '#platform/capability.ts';
import { readTogether } from '#platform/db/together.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

const words = messages.recherche;
const MINIMUM = 2;

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
            {q !== '' && <Resultats q={q} hits={hits} court={!long} />}
          </>
        ),
      };
    },
  });

/** One card a kind, in the order of the house: a person is not looked for among rooms. */
const Resultats = ({ q, hits, court }: { q: string; hits: readonly SearchHit[]; court: boolean }) =>
  hits.length === 0 ? (
    <EmptyState icon="search" title={words.rien(q)}>
      {court ? words.tropCourt : words.rienAide}
    </EmptyState>
  ) : (
    <div className="stack">
      {[...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, group]) => (
        <Card key={kind} title={words.genre(kind, group.length)}>
          <ShortList items={group} />
        </Card>
      ))}
    </div>
  );
