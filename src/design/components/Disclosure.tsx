import { Icon } from './Icon.tsx';
import type { Children } from './types.ts';

export interface DisclosureProps {
  readonly summary: Children;
  readonly open?: boolean;
  readonly children: Children;
}

/** What only some readers need, behind its title. Opens without script. */
export const Disclosure = ({ summary, open, children }: DisclosureProps) => (
  <details className="more" open={open}>
    <summary>
      <Icon name="next" />
      {summary}
    </summary>
    <div className="more-body">{children}</div>
  </details>
);
