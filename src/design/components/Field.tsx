import { FieldFrame, type FieldBase, wiring } from './field-parts.tsx';
import { classes } from './types.ts';

/** How wide the control is: the width tells the length of the answer. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

export interface FieldProps extends FieldBase {
  readonly type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'date'
    | 'time'
    | 'number'
    | 'password'
    | 'search'
    | 'url'
    | 'month';
  /** What was typed, kept as it was even when it is refused. */
  readonly value?: string | number;
  readonly width?: FieldWidth;
  /** Purpose of the answer (WCAG 1.3.5): `given-name`, `email`, `bday`, `one-time-code`… */
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  /** Takes the focus when the page opens: only where this answer is the whole page. */
  readonly autoFocus?: boolean;
  /** Unit after the control: « heures », « € ». */
  readonly unit?: string;
  /** Words to choose among while typing freely. */
  readonly suggestions?: readonly string[];
}

const widths: Partial<Record<NonNullable<FieldProps['type']>, FieldWidth>> = {
  date: 's',
  month: 's',
  time: 'xs',
  number: 'xs',
  tel: 's',
};

/** One line of text, a date, a time, a number. */
export const Field = ({ unit, suggestions, ...field }: FieldProps) => {
  const { label: _label, labelHidden: _hidden, hint: _hint, error: _error, ...own } = field;
  const { width, value, type = 'text', ...rest } = own;
  const { id, aria } = wiring(field);
  const listId = suggestions && `${id}-choix`;
  const size = width ?? widths[type];
  const control = (
    <input
      {...rest}
      {...aria}
      id={id}
      type={type}
      list={listId}
      defaultValue={value}
      className={classes('input', size && `w-${size}`)}
    />
  );
  return (
    <FieldFrame field={field}>
      {unit ? (
        <span className="affix">
          {control}
          {unit}
        </span>
      ) : (
        control
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
};

export interface TextAreaProps extends FieldBase {
  readonly value?: string;
  /** Lines shown at first; the area grows with the text where the browser can. */
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export const TextArea = ({ value, rows = 4, maxLength, ...field }: TextAreaProps) => {
  const { id, aria } = wiring(field);
  return (
    <FieldFrame field={field}>
      <textarea
        {...aria}
        id={id}
        name={field.name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        className="input w-full"
      />
    </FieldFrame>
  );
};

export interface FileFieldProps extends FieldBase {
  /** Accepted types, as in HTML: `.pdf,image/*`. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Opens the camera on a phone. */
  readonly capture?: boolean;
}

/** One or several files. The enclosing form needs `files`. */
export const FileField = ({ accept, multiple, capture, ...field }: FileFieldProps) => {
  const { id, aria } = wiring(field);
  return (
    <FieldFrame field={field}>
      <input
        {...aria}
        id={id}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        capture={capture ? 'environment' : undefined}
      />
    </FieldFrame>
  );
};
