import type { Children } from './types.ts';

export interface ScrollableProps {
  readonly label: string;
  readonly className: string;
  readonly children: Children;
}

/** A table wider than its page. It takes the focus, so that the keyboard can scroll it (WCAG 2.1.1). */
export const Scrollable = ({ label, className, children }: ScrollableProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable
  <section className={className} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
