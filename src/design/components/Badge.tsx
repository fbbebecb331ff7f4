import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import type { Children, Tone } from './types.ts';

const drawing: Record<Tone, IconName> = { neutral: 'dot', ok: 'check', info: 'info', attention: 'alert' };

/** A state in one or two words: « Signé », « À relancer ». */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: Children }) => (
  <span className={`badge ${tone}`}>
    <Icon name={drawing[tone]} />
    {children}
  </span>
);
