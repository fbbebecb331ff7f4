import { DateFr, type DateFrProps } from './Formatted.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import { type Children, classes, type Tone } from './types.ts';

/** Something that happened. */
export interface TimelineItem {
  readonly id: string;
  readonly when: DateFrProps['value'];
  /** The fact, in the past: « Convention signée par l’entreprise ». */
  readonly title: Children;
  /** Who did it, or how. */
  readonly detail?: Children;
  /** A discreet word at the end: « Scellé ». */
  readonly mark?: Children;
  readonly icon?: IconName;
  readonly tone?: Tone;
}

/** The life of a file: the last fact first. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="timeline plain">
    {items.map(({ id, when, title, detail, mark, icon = 'dot', tone = 'neutral' }) => (
      <li key={id} className={classes(tone)}>
        <span className="timeline-mark">
          <Icon name={icon} />
        </span>
        <p className="timeline-when">
          <DateFr value={when} />
        </p>
        <p className="timeline-title">{title}</p>
        {(detail || mark) && (
          <div className="small muted">
            {detail}
            {detail && mark && ' · '}
            {mark}
          </div>
        )}
      </li>
    ))}
  </ol>
);
