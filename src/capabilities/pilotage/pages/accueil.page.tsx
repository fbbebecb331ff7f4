import { ButtonLink, Card, Columns, EmptyState, Section, ShortList, TaskList } from '#design/index.ts';
import type { Capability, TodoItem } from '#platform/capability.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';
import { enVue, type Repere } from '../en-vue.ts';

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
      if (actor.organismeId === null) return sansOrganisme(prenom, actor.instanceAdmin);
      const { todo, reperes } = await enVue(house(), context.tx, { ...context, actor });
      const main = <Attente items={todo} />;
      return {
        title: words.titre(prenom),
        lead: words.accroche(todo.filter(({ tone }) => tone === 'attention').length, todo.length),
        body: reperes.length === 0 ? main : <Columns aside={reperes.map(Volet)}>{main}</Columns>,
      };
    },
  });

/** The administrator of an instance works above the organismes; anyone else without one waits for an invitation. */
const sansOrganisme = (prenom: string, admin: boolean) => ({
  title: words.titre(prenom),
  body: admin ? (
    <EmptyState
      icon="settings"
      title={words.administrateur}
      actions={
        <ButtonLink href="/instance" variant="primary">
          {words.administrer}
        </ButtonLink>
      }
    >
      {words.administrateurAide}
    </EmptyState>
  ) : (
    <EmptyState icon="info" title={words.sansOrganisme}>
      {words.sansOrganismeAide}
    </EmptyState>
  ),
});

const Attente = ({ items }: { items: readonly TodoItem[] }) =>
  items.length === 0 ? (
    <EmptyState icon="done" title={words.vide}>
      {words.videAide}
    </EmptyState>
  ) : (
    <Section title={words.attente}>
      <TaskList tasks={items.slice(0, AT_MOST).map(toTask)} />
    </Section>
  );

const Volet = ({ title, more, empty, items }: Repere) => (
  <Card key={title} title={title} footer={<a href={more.href}>{more.label}</a>}>
    {items.length === 0 ? <p className="muted">{empty}</p> : <ShortList items={items} />}
  </Card>
);

function toTask({ href, title, why, due, tone }: TodoItem) {
  return {
    href,
    title,
    why,
    tone: tone === 'attention' ? ('attention' as const) : ('neutral' as const),
    ...(due === undefined ? {} : { due }),
  };
}
