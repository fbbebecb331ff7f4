import type { ReactNode } from 'react';
import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import { Scrollable } from './Scrollable.tsx';
import type { Children } from './types.ts';

/** One column. The first one names the row: it is its header, and its link when `rowHref` is given. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  readonly align?: 'end';
  /** Address of the same page sorted by this column (the next order, when it already is). */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
  /** Total of the column, in the last line. */
  readonly total?: ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  /** The caption is read but not shown: when the title above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string | undefined;
  /** A checkbox before each row, to act on several: the table must be in a form. */
  readonly selection?: {
    readonly name: string;
    readonly label: (row: Row) => string;
    /** Rows ticked at first; none when absent. */
    readonly checked?: (row: Row) => boolean;
  };
  /** Shown instead of the table when there are no rows: an `EmptyState`. */
  readonly empty?: Children;
  /** Scrolls sideways on a phone instead of stacking: for tables of figures to compare. */
  readonly scroll?: boolean;
}

const header = <Row,>({ key, header: words, align, sortHref, sorted }: Column<Row>) => (
  <th key={key} scope="col" className={align} aria-sort={sorted}>
    {sortHref ? (
      <a className="sort" href={sortHref}>
        {words}
        {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
      </a>
    ) : (
      words
    )}
  </th>
);

const totals = <Row,>(columns: readonly Column<Row>[], selectable: boolean) => (
  <tfoot>
    <tr>
      {columns.map(({ key, total, align, header: words }, index) =>
        index === 0 ? (
          <th key={key} scope="row" colSpan={selectable ? 2 : undefined}>
            {total}
          </th>
        ) : (
          <td key={key} className={align} data-label={words}>
            {total}
          </td>
        ),
      )}
    </tr>
  </tfoot>
);

const checkbox = <Row,>(
  row: Row,
  value: string,
  { name, label, checked }: NonNullable<DataTableProps<Row>['selection']>,
) => (
  <td className="pick">
    <input
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={checked?.(row)}
      aria-label={messages.choisirLigne(label(row))}
    />
  </td>
);

/** A list: caption, column and row headers, sort by links. Becomes one card per row on a phone. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, captionHidden, columns, rows, rowKey, rowHref, selection, empty, scroll } = props;
  const [first, ...others] = columns;
  if (!first) throw new Error(`The table « ${caption} » has no column`);
  if (rows.length === 0) return <>{empty ?? <p className="muted">{messages.aucuneLigne}</p>}</>;
  const body = rows.map((row) => {
    const key = rowKey(row);
    const href = rowHref?.(row);
    const name = first.cell(row);
    return (
      <tr key={key}>
        {selection && checkbox(row, key, selection)}
        <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
        {others.map((column) => (
          <td key={column.key} className={column.align} data-label={column.header}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
    );
  });
  const table = (
    <table>
      <caption className={captionHidden ? 'sr' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="pick">
              <span className="sr">{messages.selection}</span>
            </th>
          )}
          {columns.map(header)}
        </tr>
      </thead>
      <tbody>{body}</tbody>
      {columns.some(({ total }) => total !== undefined) && totals(columns, selection !== undefined)}
    </table>
  );
  if (!scroll) return <div className="data stacks">{table}</div>;
  return (
    <Scrollable className="data" label={caption}>
      {table}
    </Scrollable>
  );
};
