import { Icon } from '../components/Icon.tsx';
import type { Children, LinkItem } from '../components/types.ts';
import { messages } from '../messages.fr.ts';

/** Id of the main part of every page. */
export const mainId = 'contenu';

/** First link of every page, seen when it has the focus. */
export const SkipLink = () => (
  <a className="skip" href={`#${mainId}`}>
    {messages.allerAuContenu}
  </a>
);

/** The name of the house, back to the first page. */
export const Brand = ({ href = '/' }: { href?: string }) => (
  <a className="brand" href={href} aria-label={messages.accueilDe(messages.marque)}>
    <Icon name="anchor" />
    {messages.marque}
  </a>
);

/** A page above this one; without `href`, this page itself. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The way from the first page to this one. */
export const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav className="crumbs" aria-label={messages.filAriane}>
    <ol className="plain">
      {crumbs.map(({ label, href }, index) => (
        <li key={label}>
          {index > 0 && <Icon name="next" />}
          {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
        </li>
      ))}
    </ol>
  </nav>
);

/** What the head of a page says and offers. */
export interface PageHeadProps {
  /** The only `h1`. */
  readonly title: Children;
  /** One sentence: what the page is for, or the facts that place it. */
  readonly lead?: Children;
  /** At most one primary button. */
  readonly actions?: Children;
}

export const PageHead = ({ title, lead, actions }: PageHeadProps) => (
  <div className="page-head">
    <div>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </div>
    {actions && <div className="row">{actions}</div>}
  </div>
);

/** Links every page ends with (RGAA statement, personal data, legal notice). */
export const legalLinks: readonly LinkItem[] = [
  { href: '/accessibilite', label: messages.accessibilite },
  { href: '/donnees-personnelles', label: messages.donneesPersonnelles },
  { href: '/mentions-legales', label: messages.mentionsLegales },
];

export const Footer = () => (
  <footer className="foot">
    <ul className="plain">
      {legalLinks.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </footer>
);
