import { Icon } from '../components/Icon.tsx';
import { messages } from '../messages.fr.ts';
import { Brand } from './parts.tsx';
import type { AppShell } from './shell.ts';

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr'))
    .join('');

const Account = ({ shell: { user, account, csrf, signOutHref } }: { shell: AppShell }) => (
  <details className="account">
    <summary className="tool" aria-label={messages.compteDe(user.name)}>
      <span className="initials">{initials(user.name)}</span>
      <span className="name">{user.name}</span>
      <Icon name="down" />
    </summary>
    <div className="panel">
      <p>
        <strong>{user.name}</strong>
        <br />
        <span className="muted small">{user.role}</span>
      </p>
      {account.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
      <form method="post" action={signOutHref}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button type="submit">
          <Icon name="leave" />
          {messages.seDeconnecter}
        </button>
      </form>
    </div>
  </details>
);

const Search = () => (
  <search className="find">
    <form action="/recherche">
      <input type="search" name="q" aria-label={messages.rechercher} placeholder={messages.rechercheIndice} />
      <button type="submit" aria-label={messages.rechercher}>
        <Icon name="search" />
      </button>
    </form>
  </search>
);

/** The band above every page of a signed-in person. */
export const AppHeader = ({ shell }: { shell: AppShell }) => (
  <header className="head">
    <button type="button" className="tool burger" popoverTarget="menu" aria-label={messages.menu}>
      <Icon name="menu" />
    </button>
    <Brand />
    <div className="org">
      <b>{shell.organisme.name}</b>
      {shell.organisme.switchHref && <a href={shell.organisme.switchHref}>{messages.changerOrganisme}</a>}
    </div>
    {shell.search && <Search />}
    <a
      className="tool"
      href={shell.notifications.href}
      aria-label={messages.notifications(shell.notifications.count)}
    >
      <Icon name="bell" />
      {shell.notifications.count > 0 && <span className="count">{shell.notifications.count}</span>}
    </a>
    <Account shell={shell} />
  </header>
);
