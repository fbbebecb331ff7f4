import type { Children, LinkItem } from '../components/types.ts';
import { messages } from '../messages.fr.ts';
import { Document, type ThemeChoice } from './Document.tsx';
import {
  Breadcrumb,
  Brand,
  type Crumb,
  Footer,
  mainId,
  PageHead,
  type PageHeadProps,
  SkipLink,
} from './parts.tsx';

export interface PublicLayoutProps extends PageHeadProps {
  readonly title: string;
  readonly theme?: ThemeChoice;
  /** Entries of the band: the catalogue, signing in. */
  readonly links?: readonly LinkItem[];
  /** Path of the page, to mark its entry. */
  readonly path?: string;
  readonly breadcrumb?: readonly Crumb[];
  /** One narrow column: signing in, a short form. */
  readonly narrow?: boolean;
  /** Asks search engines to stay out. */
  readonly noIndex?: boolean;
  readonly modules?: readonly string[];
  readonly children: Children;
}

const Band = ({ links, path }: { links: readonly LinkItem[]; path?: string }) => (
  <header className="band">
    <div>
      <Brand />
      {links.length > 0 && (
        <nav aria-label={messages.navigation}>
          <ul className="plain">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === path ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </header>
);

/** A page anyone can open: catalogue, signing in, verifying a document. */
export const PublicLayout = (props: PublicLayoutProps) => {
  const { theme, links = [], path, breadcrumb, narrow, noIndex, modules, children, ...head } = props;
  return (
    <Document title={head.title} theme={theme} noIndex={noIndex} modules={modules}>
      <SkipLink />
      <div className="public">
        <Band links={links} path={path} />
        <div className="public-sheet">
          <div className={narrow ? 'public-body narrow' : 'public-body'}>
            {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
            <main id={mainId} tabIndex={-1}>
              <PageHead {...head} />
              {children}
            </main>
            <Footer />
          </div>
        </div>
      </div>
    </Document>
  );
};
