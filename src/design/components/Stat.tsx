import { type Children, classes } from './types.ts';

export interface StatProps {
  readonly label: string;
  /** Formatted value: « 87 % », « 1 240 h ». */
  readonly value: Children;
  /** What the figure compares to, or how it is counted. */
  readonly detail?: Children;
  readonly href?: string;
}

/** One figure with what it measures. */
export const Stat = ({ label, value, detail, href }: StatProps) => (
  <div className={classes('card', 'stat', href !== undefined && 'linked')}>
    <p>
      {href ? (
        <a className="card-link" href={href}>
          {label}
        </a>
      ) : (
        label
      )}
      <b>{value}</b>
    </p>
    {detail && <div className="card-foot">{detail}</div>}
  </div>
);
