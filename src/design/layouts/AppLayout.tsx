import type { Children } from '../components/types.ts';
import { AppHeader } from './AppHeader.tsx';
import { AppNav } from './AppNav.tsx';
import { Document } from './Document.tsx';
import { Breadcrumb, type Crumb, Footer, mainId, PageHead, type PageHeadProps, SkipLink } from './parts.tsx';
import type { AppShell } from './shell.ts';

export interface AppLayoutProps extends PageHeadProps {
  readonly shell: AppShell;
  readonly title: string;
  /** Title of the tab, when it has to say more than the `h1`. */
  readonly documentTitle?: string;
  /** From the first page to this one, both included. */
  readonly breadcrumb?: readonly Crumb[];
  /** Addresses of the script modules of the page's islands. */
  readonly modules?: readonly string[];
  readonly children: Children;
}

/** A page of a signed-in person. */
export const AppLayout = ({
  shell,
  documentTitle,
  breadcrumb,
  modules,
  children,
  ...head
}: AppLayoutProps) => (
  <Document title={documentTitle ?? head.title} theme={shell.theme} modules={modules} noIndex>
    <SkipLink />
    <div className="app">
      <AppHeader shell={shell} />
      <AppNav shell={shell} />
      <div className="sheet">
        {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
        <main id={mainId} tabIndex={-1}>
          <PageHead {...head} />
          {children}
        </main>
        <Footer />
      </div>
    </div>
  </Document>
);
