import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import { type Children, classes } from './types.ts';

/** `blocked`: somebody must act before it can go on. */
export type StepState = 'done' | 'current' | 'blocked' | 'todo';

/** One step of a file. */
export interface Step {
  readonly label: string;
  readonly state: StepState;
  readonly detail?: Children;
  readonly href?: string;
}

const mark = (state: StepState, index: number) => {
  if (state === 'done') return <Icon name="check" />;
  if (state === 'blocked') return <Icon name="alert" />;
  return index + 1;
};

/** How far a file is, from its first step to its last. */
export const Steps = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <ol className="steps plain" aria-label={label}>
    {steps.map(({ label: words, state, detail, href }, index) => (
      <li
        key={words}
        className={classes(state)}
        aria-current={state === 'current' || state === 'blocked' ? 'step' : undefined}
      >
        <span className="step-mark" aria-hidden="true">
          {mark(state, index)}
        </span>
        <span className="step-words">
          {href ? <a href={href}>{words}</a> : words}
          <span className="sr">{messages.etapes[state]}</span>
          {detail && <span className="small muted">{detail}</span>}
        </span>
      </li>
    ))}
  </ol>
);
