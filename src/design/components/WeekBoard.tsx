import { formatTitreDate } from '../format/dates.ts';
import { messages } from '../messages.fr.ts';
import { type Children, classes, type Tone } from './types.ts';

/** Something planned, in the cell of its day. */
export interface BoardEvent {
  readonly id: string;
  /** « 9 h – 12 h ». */
  readonly time: string;
  readonly title: string;
  readonly detail?: Children;
  readonly href: string;
  readonly tone?: Tone;
}

/** A room, a person, a session: its week in one line. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly detail?: Children;
  /** One list a day, in the order of `days`. */
  readonly cells: readonly (readonly BoardEvent[])[];
}

export interface WeekBoardProps {
  /** Says what the lines are and which week. */
  readonly caption: string;
  /** Head of the first column: « Salle ». */
  readonly header: string;
  readonly days: readonly { readonly date: Temporal.PlainDate; readonly closed?: string }[];
  readonly rows: readonly BoardRow[];
  readonly today?: Temporal.PlainDate;
}

const Cell = ({ events, label }: { events: readonly BoardEvent[]; label: string }) => (
  <td data-label={label}>
    {events.length > 0 && (
      <ol className="plain">
        {events.map(({ id, time, title, detail, href, tone }) => (
          <li key={id} className={`slot ${tone ?? 'info'}`}>
            <a href={href}>
              <span className="num">{time}</span>
              <b>{title}</b>
              {detail && <span>{detail}</span>}
            </a>
          </li>
        ))}
      </ol>
    )}
  </td>
);

/** The week of several rooms, persons or sessions at once, one line each. On a phone, each line becomes a list of its busy days. */
export const WeekBoard = ({ caption, header, days, rows, today }: WeekBoardProps) => {
  const labels = days.map(({ date }) => formatTitreDate(date));
  return (
    <div className="data stacks board">
      <table>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{header}</th>
            {days.map(({ date, closed }, index) => (
              <th
                key={date.toString()}
                scope="col"
                className={classes(closed !== undefined && 'closed')}
                aria-current={today?.equals(date) ? 'date' : undefined}
              >
                {labels[index]}
                {closed && <p className="hint">{closed}</p>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, href, detail, cells }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href}>{name}</a>
                {detail && <p className="hint">{detail}</p>}
                {cells.every((cell) => cell.length === 0) && <p className="hint">{messages.rienDePrevu}</p>}
              </th>
              {cells.map((events, index) => (
                <Cell key={labels[index]} events={events} label={labels[index] ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
