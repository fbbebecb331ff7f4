import { type Children, classes } from './types.ts';

export interface CardProps {
  readonly title?: string;
  /** Makes the title a link, and the whole card its target. */
  readonly href?: string;
  /** Beside the title: a badge, a figure. */
  readonly aside?: Children;
  readonly footer?: Children;
  /** Level of the title. */
  readonly level?: 2 | 3;
  readonly children?: Children;
}

/** One thing with its main facts. */
export const Card = ({ title, href, aside, footer, level = 2, children }: CardProps) => {
  const Heading = `h${level}` as const;
  return (
    <div className={classes('card', href !== undefined && 'linked')}>
      {title && (
        <div className="card-head">
          <Heading>
            {href ? (
              <a className="card-link" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
          </Heading>
          {aside}
        </div>
      )}
      {children}
      {footer && <div className="card-foot">{footer}</div>}
    </div>
  );
};

/** Cards side by side, as many as fit. `tight` for figures. */
export const CardGrid = ({ tight, children }: { tight?: boolean; children: Children }) => (
  <div className={classes('cards', tight && 'tight')}>{children}</div>
);
