import { HiddenInputs } from './HiddenInputs.tsx';
import type { Children } from './types.ts';

export interface FormProps {
  readonly action: string;
  /** Proof that the form comes from us, sent as `_csrf`. */
  readonly csrf: string;
  /** UUIDv7 of the act, sent as `_id`: sending the form twice does the act once. */
  readonly actId?: string;
  /** The form carries files. */
  readonly files?: boolean;
  readonly id?: string;
  /** Values to send back unchanged. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** No column of fields: for a button alone, or a form around a table. */
  readonly bare?: boolean;
  readonly children: Children;
}

/** A form that acts. Refusals come back in the same page, so the browser's own bubbles are off. */
export const Form = ({ action, csrf, actId, files, id, hidden, bare, children }: FormProps) => (
  <form
    method="post"
    action={action}
    id={id}
    encType={files ? 'multipart/form-data' : undefined}
    className={bare ? undefined : 'form'}
    noValidate
  >
    <input type="hidden" name="_csrf" value={csrf} />
    {actId && <input type="hidden" name="_id" value={actId} />}
    <HiddenInputs values={hidden} />
    {children}
  </form>
);

/** The buttons at the end of a form: the main one first. */
export const FormActions = ({ children }: { children: Children }) => (
  <div className="form-actions">{children}</div>
);

export interface FieldsetProps {
  readonly legend: string;
  readonly hint?: string;
  /** Puts the fields side by side where the screen is wide enough. */
  readonly grid?: boolean;
  readonly children: Children;
}

/** Fields that belong together, under a title. */
export const Fieldset = ({ legend, hint, grid, children }: FieldsetProps) => (
  <fieldset className="fieldset">
    <legend>{legend}</legend>
    {hint && <p className="hint">{hint}</p>}
    {grid ? <div className="grid">{children}</div> : children}
  </fieldset>
);
