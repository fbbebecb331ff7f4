import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import type { Children } from './types.ts';

export type NoticeTone = 'info' | 'success' | 'attention' | 'error';

const drawing: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'done',
  attention: 'alert',
  error: 'alert',
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** Short title. Without one, the tone is said to screen readers only. */
  readonly title?: string;
  readonly children?: Children;
}

/** A message about the page or what has just been done. Success and error are announced. */
export const Notice = ({ tone = 'info', title, children }: NoticeProps) => (
  <div className={`notice ${tone}`} role={{ success: 'status', error: 'alert' }[tone as string]}>
    <Icon name={drawing[tone]} />
    <div>
      {title ? <h2>{title}</h2> : <span className="sr">{messages.noticeTitre[tone]}</span>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
);
