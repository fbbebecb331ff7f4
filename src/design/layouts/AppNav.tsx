import { Icon } from '../components/Icon.tsx';
import { messages } from '../messages.fr.ts';
import { type AppShell, currentEntry } from './shell.ts';

/**
 * The navigation: a column where there is room; below, a popover that the header's button opens without script.
 * A browser without popovers shows it above the page.
 */
export const AppNav = ({ shell: { nav, path } }: { shell: AppShell }) => {
  const current = currentEntry(path, nav);
  return (
    <nav className="side" id="menu" popover="auto" aria-label={messages.navigation}>
      <div className="side-head">
        {messages.menu}
        <button
          type="button"
          className="tool"
          popoverTarget="menu"
          popoverTargetAction="hide"
          aria-label={messages.fermerMenu}
        >
          <Icon name="close" />
        </button>
      </div>
      <ul className="plain">
        {nav.map((entry) => (
          <li key={entry.href}>
            <a
              href={entry.href}
              aria-current={entry === current ? (path === entry.href ? 'page' : 'true') : undefined}
            >
              <Icon name={entry.icon} />
              {entry.label}
              {entry.count ? (
                <span className="count">
                  {entry.count}
                  <span className="sr">{messages.aTraiterSuite}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
