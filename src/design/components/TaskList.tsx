import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import type { Children, Tone } from './types.ts';

/** One thing that waits for the person. */
export interface Task {
  readonly href: string;
  /** The act, in the infinitive: « Signer la feuille du matin ». */
  readonly title: string;
  /** Why it is asked, and what depends on it. */
  readonly why: Children;
  /** When it must be done: « avant 12 h 30 ». */
  readonly due?: Children;
  readonly icon?: IconName;
  /** `attention` for what is late or blocks somebody. */
  readonly tone?: Extract<Tone, 'neutral' | 'attention'>;
}

/** « Ce qui m’attend »: the home page of every role starts with it, the most pressing first. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="tasks plain">
    {tasks.map(({ href, title, why, due, icon = 'document', tone = 'neutral' }) => (
      <li key={href} className={`task ${tone}`}>
        <span className="task-mark">
          <Icon name={icon} />
        </span>
        <div>
          <a href={href}>{title}</a>
          <p>{why}</p>
        </div>
        {due && <p className="due">{due}</p>}
        <Icon name="next" />
      </li>
    ))}
  </ul>
);
