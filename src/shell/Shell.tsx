import { AppLayout, BareLayout, type NavEntry, Notice, PublicLayout } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import type { ShellProps } from '#platform/http/kernel.ts';
import { shellMessages } from './messages.fr.ts';

const MAX_NAV = 7;

/** The rights within which capabilities answer the quick search: without any, its field would find nothing. */
const SEARCHABLE = ['annuaire.lire', 'session.lire', 'formation.lire', 'documents.lire'];

/** The page inside the layout that its reader needs. */
export function Shell(props: ShellProps) {
  const { view, actor } = props;
  const layout = view.layout ?? 'app';
  const body = (
    <>
      {props.notice !== null && <Notice tone="success">{props.notice}</Notice>}
      {view.body}
    </>
  );
  if (layout === 'bare') {
    return (
      <BareLayout
        title={view.title}
        from={(actor.kind === 'compte' ? actor.organismeNom : null) ?? shellMessages.marque}
        modules={props.modules}
        wide={view.width === 'wide'}
      >
        {body}
      </BareLayout>
    );
  }
  if (layout === 'public' || actor.kind !== 'compte') {
    return (
      <PublicLayout
        title={view.title}
        lead={view.lead}
        actions={view.actions}
        theme={props.theme}
        modules={props.modules}
        links={actor.kind === 'compte' ? shellMessages.liensConnecte : shellMessages.liensPublics}
        path={props.path}
        narrow={view.width === 'narrow'}
        {...(view.breadcrumb === undefined ? {} : { breadcrumb: view.breadcrumb })}
      >
        {body}
      </PublicLayout>
    );
  }
  return (
    <AppLayout
      title={view.title}
      lead={view.lead}
      actions={view.actions}
      shell={appShell(props, actor)}
      modules={props.modules}
      {...(view.breadcrumb === undefined ? {} : { breadcrumb: view.breadcrumb })}
    >
      {body}
    </AppLayout>
  );
}

function appShell({ path, csrf, theme, capabilities }: ShellProps, actor: AccountActor) {
  const first = actor.roles[0];
  return {
    path,
    csrf,
    ...(theme === undefined ? {} : { theme }),
    user: { name: actor.nom, role: (first && shellMessages.roles[first]) ?? '' },
    organisme: {
      name: actor.organismeNom ?? shellMessages.marque,
      ...(actor.autresOrganismes.length > 0 ? { switchHref: '/compte/organismes' } : {}),
    },
    nav: navFor(capabilities, actor),
    search: SEARCHABLE.some((right) => actor.rights.has(right)),
    notifications: { count: actor.avisNonLus, href: '/avis' },
    account: accountLinks(actor),
    signOutHref: '/deconnexion',
  };
}

/** The settings are rare work: they are behind the name, where there is room, and not among the seven entries. */
function accountLinks(actor: AccountActor) {
  const { compte, reclamer, reglages, instance } = shellMessages;
  return [
    ...compte,
    ...(actor.rights.has('reclamations.deposer') ? [reclamer] : []),
    ...(actor.rights.has('droit.lire') ? [reglages] : []),
    ...(actor.instanceAdmin ? [instance] : []),
  ];
}

const navCache = new Map<string, readonly NavEntry[]>();

/** At most seven entries, by rights and roles. Computed once a set of roles. */
function navFor(capabilities: readonly Capability[], actor: AccountActor): readonly NavEntry[] {
  const key = `${actor.roles.join(',')}|${actor.instanceAdmin}`;
  const known = navCache.get(key);
  if (known !== undefined) return known;
  const entries = capabilities
    .flatMap((capability) => capability.nav ?? [])
    .filter(
      (entry) =>
        entry.right === 'connecte' ||
        actor.rights.has(entry.right) ||
        (entry.right === 'instance' && actor.instanceAdmin),
    )
    .filter((entry) => entry.roles === undefined || entry.roles.some((role) => actor.roles.includes(role)))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, MAX_NAV)
    .map(({ href, label, icon }) => ({ href, label, icon: icon as NavEntry['icon'] }));
  navCache.set(key, entries);
  return entries;
}
