import type { Children } from './types.ts';

/** One line of a short list. */
export interface ShortItem {
  readonly href: string;
  readonly title: string;
  /** When, in a few words, before the title: « 9 h – 12 h ». */
  readonly when?: string;
  /** Where, with whom, how many. */
  readonly detail?: Children;
}

/** A few things to know, beside what there is to do: today's créneaux, the next sessions. */
export const ShortList = ({ items }: { items: readonly ShortItem[] }) => (
  <ul className="short plain">
    {items.map(({ href, title, when, detail }, index) => (
      <li key={`${index} ${href}`}>
        {when && <p className="when">{when}</p>}
        <a href={href}>{title}</a>
        {detail && <p>{detail}</p>}
      </li>
    ))}
  </ul>
);
