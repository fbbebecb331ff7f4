import type { AskContext, Capability, HomeItem, HomePart, TodoItem } from '#platform/capability.ts';
import { type Part, readTogether } from '#platform/db/together.ts';
import type { Tx } from '#platform/db/types.ts';

/** A part of the home page, read. */
export interface Repere extends Omit<HomePart, 'items'> {
  readonly items: readonly HomeItem[];
}

type Lu = { readonly todo: TodoItem } | { readonly repere: Repere };

/** What waits for this person, and what the house puts in sight beside it. One statement for all of it. */
export async function enVue(
  house: readonly Capability[],
  tx: Tx,
  context: AskContext,
): Promise<{ readonly todo: readonly TodoItem[]; readonly reperes: readonly Repere[] }> {
  const parts = house.flatMap(({ todo, home }): Part<Lu>[] => [
    ...taches(todo?.(context) ?? null),
    ...reperes(home?.(context) ?? null),
  ]);
  const lus = await readTogether(tx, parts);
  return {
    todo: lus.flatMap((lu) => ('todo' in lu ? [lu.todo] : [])).toSorted((a, b) => a.rank - b.rank),
    reperes: lus
      .flatMap((lu) => ('repere' in lu ? [lu.repere] : []))
      .filter(({ items, empty }) => items.length > 0 || empty !== undefined)
      .toSorted((a, b) => a.rank - b.rank),
  };
}

const taches = (part: Part<TodoItem> | null): Part<Lu>[] =>
  part === null ? [] : [{ ...part, read: (rows) => part.read(rows).map((todo) => ({ todo })) }];

const reperes = (home: HomePart | null): Part<Lu>[] =>
  home === null
    ? []
    : [
        {
          select: home.items.select,
          read: (rows) => [{ repere: { ...home, items: home.items.read(rows) } }],
        },
      ];
