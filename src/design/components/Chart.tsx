import { formatNombre } from '../format/nombres.ts';
import { classes, type Tone } from './types.ts';

/** A figure with its name. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly href?: string;
  /** `attention` for what is out of its bounds. */
  readonly tone?: Extract<Tone, 'info' | 'attention'>;
}

const share = (value: number, max: number): string =>
  `${max > 0 ? Math.max(0, Math.min(100, (value / max) * 100)) : 0}%`;

const Track = ({ value, max, tone }: { value: number; max: number; tone?: Bar['tone'] }) => (
  <svg className={classes('track', tone)} aria-hidden="true">
    <rect className="rail" width="100%" height="100%" rx="5" />
    <rect width={share(value, max)} height="100%" rx="5" />
  </svg>
);

export interface BarChartProps {
  readonly caption: string;
  /** Headers of the two columns: what is counted, in which unit. */
  readonly headers: readonly [string, string];
  readonly bars: readonly Bar[];
  /** Value of a full bar; the largest one by default. */
  readonly max?: number;
  readonly format?: (value: number) => string;
}

/** Quantities to compare. The table is the chart: its figures and its bars are the same lines. */
export const BarChart = ({ caption, headers, bars, max, format = formatNombre }: BarChartProps) => {
  const full = max ?? Math.max(0, ...bars.map(({ value }) => value));
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead className="sr">
        <tr>
          <th scope="col">{headers[0]}</th>
          <th scope="col">{headers[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, href, tone }) => (
          <tr key={label}>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td>
              <Track value={value} max={full} tone={tone} />
              <span className="num">{format(value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The figures in words: « 18 places sur 24 ». */
  readonly words: string;
  readonly tone?: Bar['tone'];
}

/** How much of a whole: the words say it, the bar shows it. */
export const Meter = ({ label, value, max, words, tone }: MeterProps) => (
  <div className="meter">
    <p>
      <span>{label}</span> <b className="num">{words}</b>
    </p>
    <Track value={value} max={max} tone={tone} />
  </div>
);

export interface ProgressProps {
  readonly label: string;
  /** Share done, between 0 and 1; absent when it cannot be known. */
  readonly ratio?: number;
}

/** Long work under way. The page that shows it is sent with a `Refresh` header until the work ends. */
export const Progress = ({ label, ratio }: ProgressProps) => (
  <label className="meter" aria-live="polite">
    {label}
    <progress max={1} value={ratio} />
  </label>
);
