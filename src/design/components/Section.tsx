import type { Children } from './types.ts';

export interface SectionProps {
  readonly title: string;
  /** Id of the title, for links within the page. */
  readonly id?: string;
  readonly actions?: Children;
  readonly children: Children;
}

/** A part of a page under its own title. */
export const Section = ({ title, id, actions, children }: SectionProps) => (
  <section className="section">
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {actions && <div className="row">{actions}</div>}
    </div>
    {children}
  </section>
);

/** The main matter and, beside it where there is room, what helps to act on it. */
export const Columns = ({ children, aside }: { children: Children; aside: Children }) => (
  <div className="columns">
    <div className="stack">{children}</div>
    <div className="stack">{aside}</div>
  </div>
);
