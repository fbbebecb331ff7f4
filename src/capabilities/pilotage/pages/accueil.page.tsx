import { EmptyState, Section, TaskList } from '#design/index.ts';
import type { AskContext, Capability, TodoItem } from '#platform/capability.ts';
import { readTogether } from '#platform/db/together.ts';
import type { Tx } from '#platform/db/types.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

const words = messages.accueil;
const AT_MOST = 30;

/** The home page of every role: what needs this person today, gathered from the capabilities that know. */
export const pageAccueil = (house: () => readonly Capability[]) =>
  page({
    path: '/',
    access: 'connecte',
    view: async (context) => {
      const actor = context.actor as AccountActor;
      const prenom = actor.nom.split(' ', 1)[0] ?? actor.nom;
      if (actor.organismeId === null) {
        return { title: words.titre(prenom), body: <p className="lead">{words.sansOrganisme}</p> };
      }
      const items = await toDo(house(), context.tx, { ...context, actor });
      return {
        title: words.titre(prenom),
        lead: words.accroche,
        body:
          items.length === 0 ? (
            <EmptyState icon="done" title={words.vide}>
              {words.videAide}
            </EmptyState>
          ) : (
            <Section title={words.attente}>
              <TaskList tasks={items.slice(0, AT_MOST).map(toTask)} />
            </Section>
          ),
      };
    },
  });

async function toDo(house: readonly Capability[], tx: Tx, context: AskContext): Promise<TodoItem[]> {
  const parts = house.flatMap(({ todo }) => todo?.(context) ?? []);
  return (await readTogether(tx, parts)).toSorted((a, b) => a.rank - b.rank);
}

function toTask({ href, title, why, due, tone }: TodoItem) {
  return {
    href,
    title,
    why,
    tone: tone === 'attention' ? ('attention' as const) : ('neutral' as const),
    ...(due === undefined ? {} : { due }),
  };
}
