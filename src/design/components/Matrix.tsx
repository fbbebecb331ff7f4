import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import { Scrollable } from './Scrollable.tsx';
import type { Children, Tone } from './types.ts';

/** State of one row at one column. */
export interface MatrixCell {
  readonly tone: Tone;
  /** The state in words; read aloud, and listed in the legend. */
  readonly label: string;
  readonly href?: string;
  /** Two or three characters shown instead of the drawing: « 3/4 ». */
  readonly short?: string;
}

export interface MatrixProps<Row> {
  readonly caption: string;
  /** Header of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly header: string; readonly detail?: string }[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Name of the row, as plain text: cells repeat it to screen readers. */
  readonly rowName: (row: Row) => string;
  readonly rowHref?: (row: Row) => string | undefined;
  /** `undefined` when the column does not apply to the row. */
  readonly cell: (row: Row, columnKey: string) => MatrixCell | undefined;
  /** Name of the checkboxes that choose rows: the matrix must be in a form. */
  readonly selection?: string;
  /** Keys of the rows already chosen: when the form comes back with a refusal. */
  readonly selected?: readonly string[];
}

const drawing: Record<Tone, IconName> = { neutral: 'dot', ok: 'check', info: 'clock', attention: 'alert' };

const content = ({ tone, short, label, href }: MatrixCell, context: string): Children => {
  const face = (
    <>
      <span aria-hidden="true">{short ?? <Icon name={drawing[tone]} />}</span>
      <span className="sr">{href ? `${context}\u00a0: ${label}` : label}</span>
    </>
  );
  const className = `state ${tone}`;
  return href ? (
    <a href={href} className={className} title={label}>
      {face}
    </a>
  ) : (
    <span className={className} title={label}>
      {face}
    </span>
  );
};

const Legend = ({ cells }: { cells: Iterable<MatrixCell> }) => (
  <ul className="legend plain">
    {[...cells].map((entry) => (
      <li key={entry.label}>
        <span className={`state ${entry.tone}`} aria-hidden="true">
          <Icon name={drawing[entry.tone]} />
        </span>
        {entry.label}
      </li>
    ))}
  </ul>
);

/** Persons by steps: one state per crossing, each linked to its act. The first column and the head stay in sight. */
export const Matrix = <Row,>(props: MatrixProps<Row>) => {
  const { caption, corner, columns, rows, rowKey, rowName, rowHref, cell, selection, selected } = props;
  const legend = new Map<string, MatrixCell>();
  const body = rows.map((row) => {
    const [key, name, href] = [rowKey(row), rowName(row), rowHref?.(row)];
    return (
      <tr key={key}>
        <th scope="row">
          {selection && (
            <input
              type="checkbox"
              name={selection}
              value={key}
              defaultChecked={selected?.includes(key)}
              aria-label={messages.choisirLigne(name)}
            />
          )}
          {href ? <a href={href}>{name}</a> : name}
        </th>
        {columns.map((column) => {
          const state = cell(row, column.key);
          // What is written in the cell needs no key.
          if (state && state.short === undefined) legend.set(state.label, state);
          return <td key={column.key}>{state && content(state, `${name}, ${column.header}`)}</td>;
        })}
      </tr>
    );
  });
  return (
    <div className="section">
      <Scrollable className="matrix" label={caption}>
        <table>
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ key, header, detail }) => (
                <th key={key} scope="col">
                  {header}
                  {detail && <span className="muted">{detail}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{body}</tbody>
        </table>
      </Scrollable>
      <Legend cells={legend.values()} />
    </div>
  );
};
