import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import type { Children } from './types.ts';

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** What to do first, in one or two sentences. */
  readonly children: Children;
  /** The buttons that do it. */
  readonly actions?: Children;
}

/** Where a list is still empty: says what to do first. */
export const EmptyState = ({ icon = 'folder', title, children, actions }: EmptyStateProps) => (
  <div className="empty">
    <Icon name={icon} />
    <h2>{title}</h2>
    {typeof children === 'string' ? <p>{children}</p> : children}
    {actions && <div className="row">{actions}</div>}
  </div>
);
