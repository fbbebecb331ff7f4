import { type Children, classes } from '../components/types.ts';
import { messages } from '../messages.fr.ts';
import { Document } from './Document.tsx';
import { legalLinks, mainId } from './parts.tsx';

export interface BareLayoutProps {
  readonly title: string;
  /** Who asks: the organisme, in the header. */
  readonly from: string;
  readonly modules?: readonly string[];
  /** Fills the screen: a projector, read from the back of the room. */
  readonly wide?: boolean;
  readonly children: Children;
}

/** One act on any phone, by link or code: the smallest page, the largest targets, nothing else to read. */
export const BareLayout = ({ title, from, modules, wide, children }: BareLayoutProps) => (
  <Document title={title} sheet="bare" modules={modules} noIndex>
    <div className={classes('bare', wide && 'wide')}>
      <header>{from}</header>
      <main id={mainId} tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        {messages.marque} ·{' '}
        {legalLinks.slice(0, 2).map(({ href, label }, index) => (
          <span key={href}>
            {index > 0 && ' · '}
            <a href={href}>{label}</a>
          </span>
        ))}
      </footer>
    </div>
  </Document>
);
