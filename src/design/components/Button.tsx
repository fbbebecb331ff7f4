import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-drawings.ts';
import { type Children, classes } from './types.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

interface Look {
  /** One `primary` per page at most. `danger` for what cannot be undone. */
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** For rows of tables and cards. */
  readonly compact?: boolean;
  readonly children: Children;
}

const look = ({ variant = 'secondary', compact }: Look): string | undefined =>
  classes('btn', variant !== 'secondary' && variant, compact && 'compact');

export interface SubmitButtonProps extends Look {
  /** Sent with the form when this button is the one used. */
  readonly name?: string;
  readonly value?: string;
  /** Address to send the form to instead of its own. */
  readonly formAction?: string;
  /** Sends the form even when required answers are missing: for « Enregistrer le brouillon ». */
  readonly formNoValidate?: boolean;
  /** Id of the form, when the button is outside of it. */
  readonly form?: string;
}

/** Sends the form it is in. Its words are an infinitive: « Enregistrer », « Signer ». */
export const SubmitButton = ({
  variant = 'primary',
  icon,
  compact,
  children,
  ...rest
}: SubmitButtonProps) => (
  <button type="submit" className={look({ variant, compact, children })} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

export interface ButtonLinkProps extends Look {
  readonly href: string;
  /** Name of the file, when the link downloads one. */
  readonly download?: string | true;
  /** Opens beside this page, which stays: a distance class. Never fetched ahead. */
  readonly newTab?: boolean;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export const ButtonLink = ({ href, download, newTab, icon, children, ...rest }: ButtonLinkProps) => (
  <a
    href={href}
    download={download}
    target={newTab ? '_blank' : undefined}
    rel={newTab ? 'noopener' : undefined}
    className={look({ ...rest, children })}
  >
    {icon && <Icon name={icon} />}
    {children}
    {newTab && <span className="sr"> {messages.nouvelOnglet}</span>}
  </a>
);
