import { type Children, classes } from './types.ts';

/** One fact: its name and its value. */
export interface Description {
  readonly term: string;
  /** Absent values are told as such rather than left out. */
  readonly value: Children;
}

export interface DescriptionListProps {
  readonly items: readonly Description[];
  /** Term above value: in narrow columns and cards. */
  readonly stacked?: boolean;
}

/** Facts about one thing. */
export const DescriptionList = ({ items, stacked }: DescriptionListProps) => (
  <dl className={classes('facts', stacked && 'stacked')}>
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value ?? '–'}</dd>
      </div>
    ))}
  </dl>
);
