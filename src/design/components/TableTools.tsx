import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import type { Children } from './types.ts';

/** The line under a list: how many there are, where to go next, what to export. */
export const TableTools = ({ summary, children }: { summary?: Children; children?: Children }) => (
  <div className="table-tools">
    {summary && <p>{summary}</p>}
    {children}
  </div>
);

export interface PaginationProps {
  /** Address of the page before; absent on the first one. */
  readonly previousHref?: string;
  /** Address of the page after; absent on the last one. */
  readonly nextHref?: string;
}

/** Previous and next (cursors: the list may change between two pages). Nothing when there is one page. */
export const Pagination = ({ previousHref, nextHref }: PaginationProps) =>
  previousHref || nextHref ? (
    <nav className="row" aria-label={messages.pages}>
      {previousHref && (
        <a className="btn compact" href={previousHref} rel="prev">
          <Icon name="previous" />
          {messages.pagePrecedente}
        </a>
      )}
      {nextHref && (
        <a className="btn compact" href={nextHref} rel="next">
          {messages.pageSuivante}
          <Icon name="next" />
        </a>
      )}
    </nav>
  ) : null;

export interface ExportLinksProps {
  readonly csvHref: string;
  readonly xlsxHref: string;
}

/** The whole list, with its filters, as files. */
export const ExportLinks = ({ csvHref, xlsxHref }: ExportLinksProps) => (
  <p className="exports">
    <Icon name="download" />
    {messages.exporter}{' '}
    <a href={csvHref} download>
      CSV<span className="sr"> ({messages.exportCsv})</span>
    </a>{' '}
    <a href={xlsxHref} download>
      Excel<span className="sr"> ({messages.exportXlsx})</span>
    </a>
  </p>
);
