import { formatHeure, formatTitreDate } from '../format/dates.ts';
import { messages } from '../messages.fr.ts';
import { type Children, classes, type Tone } from './types.ts';

/** Something planned, placed on its day. */
export interface WeekEvent {
  readonly id: string;
  readonly title: string;
  /** Place, persons: what helps to recognise it. */
  readonly detail?: Children;
  readonly href: string;
  /** `attention` for a conflict, `neutral` for what is only proposed. */
  readonly tone?: Tone;
  /** Minutes of the day on the wall of Paris, 0 to 1440. Drawn to five minutes, written exactly. */
  readonly startMinutes: number;
  readonly endMinutes: number;
  /** Place among the events it overlaps: lane 0 of 1 has the whole width. */
  readonly lane: number;
  readonly lanes: number;
}

/** One day of the week with its events. */
export interface WeekDay {
  readonly date: Temporal.PlainDate;
  readonly events: readonly WeekEvent[];
  /** Where the day is seen alone. */
  readonly href?: string;
  /** Why nobody works: « Lundi de Pâques ». */
  readonly closed?: string;
}

export interface WeekGridProps {
  /** Says whose week and which one. */
  readonly label: string;
  readonly days: readonly WeekDay[];
  /** First and last hours shown; widened to hold every event. */
  readonly from?: number;
  readonly to?: number;
  readonly today?: Temporal.PlainDate;
}

/** Lanes the sheet can draw; beyond them events are listed under their day. */
const maxLanes = 6;

/**
 * Classes, for the policy forbids inline styles. `t` and `u`: hour and five minutes of the start; `x` and `y`: of the
 * end; `v` and `l`: lane and number of lanes. `stylesheet.ts` writes what they mean.
 */
const position = ({ startMinutes, endMinutes, lane, lanes }: WeekEvent): string | undefined => {
  const [start, end] = [Math.floor(startMinutes / 5), Math.ceil(endMinutes / 5)];
  const times = `t${Math.floor(start / 12)} u${start % 12} x${Math.floor(end / 12)} y${end % 12}`;
  const brief = endMinutes - startMinutes < 60 && 'brief';
  return classes(times, brief, lanes > 1 && `v${lane} l${lanes}`);
};

const time = (minutes: number): string =>
  formatHeure({ hour: Math.floor(minutes / 60), minute: minutes % 60 });

const Slot = ({ event }: { event: WeekEvent }) => (
  <a href={event.href}>
    <span className="num">
      {time(event.startMinutes)} – {time(event.endMinutes)}
    </span>
    <b>{event.title}</b>
    {event.detail && <span>{event.detail}</span>}
  </a>
);

const Day = ({ day: { date, events, href, closed }, today }: { day: WeekDay; today: boolean }) => {
  const name = formatTitreDate(date);
  const drawn = events.filter(({ lanes }) => lanes <= maxLanes);
  const others = events.filter(({ lanes }) => lanes > maxLanes);
  return (
    <section className={classes('day', closed !== undefined && 'closed')}>
      <h3 aria-current={today ? 'date' : undefined}>{href ? <a href={href}>{name}</a> : name}</h3>
      {closed ? <p>{closed}</p> : events.length === 0 && <p className="free">{messages.rienDePrevu}</p>}
      <ol className="slots plain">
        {drawn.map((event) => (
          <li key={event.id} className={`slot ${event.tone ?? 'info'} ${position(event)}`}>
            <Slot event={event} />
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <ul className="plain">
          {others.map((event) => (
            <li key={event.id} className={`slot ${event.tone ?? 'info'}`}>
              <Slot event={event} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** A week by days and hours; the same list, day by day, on a phone and to a screen reader. */
export const WeekGrid = ({ label, days, from = 8, to = 18, today }: WeekGridProps) => {
  const events = days.flatMap((day) => day.events);
  const first = Math.min(from, ...events.map(({ startMinutes }) => Math.floor(startMinutes / 60)));
  const last = Math.max(to, ...events.map(({ endMinutes }) => Math.ceil(endMinutes / 60)));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <section className={`week t${first} x${last}`} aria-label={label}>
      <div className="hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{time(hour * 60)}</span>
        ))}
      </div>
      {days.map((day) => (
        <Day key={day.date.toString()} day={day} today={today?.equals(day.date) ?? false} />
      ))}
    </section>
  );
};
