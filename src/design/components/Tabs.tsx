import type { LinkItem } from './types.ts';

export interface TabsProps {
  /** What the tabs choose: « Parties du dossier », « Vues enregistrées ». */
  readonly label: string;
  readonly tabs: readonly (LinkItem & { readonly count?: number })[];
  /** Address of the tab shown. */
  readonly current: string;
}

/** Views of one thing, each with its address. */
export const Tabs = ({ label, tabs, current }: TabsProps) => (
  <nav className="tabs" aria-label={label}>
    <ul className="plain">
      {tabs.map(({ href, label: words, count }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? 'page' : undefined}>
            {words}
            {count !== undefined && <span className="muted num"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
