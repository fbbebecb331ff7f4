import { messages } from '../messages.fr.ts';
import { Icon } from './Icon.tsx';
import type { Children } from './types.ts';

/** What every field takes. */
export interface FieldBase {
  /** Name sent with the form; the id is made from it. */
  readonly name: string;
  readonly label: string;
  /** The label is read aloud but not shown: in a table, whose head says it. */
  readonly labelHidden?: boolean;
  /** Help that stays visible, above the field. */
  readonly hint?: Children;
  /** The refusal for this field: a whole sentence that says what to do. */
  readonly error?: string;
  readonly required?: boolean;
  /** Own id, when two forms of one page share a name. */
  readonly id?: string;
}

/** Id of a field: the error summary links to it. */
export const fieldId = (name: string): string => `champ-${name}`;

/** Ids and ARIA wiring of a field: `aria` goes on the control itself. */
export const wiring = ({ name, id = fieldId(name), hint, error, required }: FieldBase) => {
  const hintId = hint ? `${id}-aide` : undefined;
  const errorId = error ? `${id}-erreur` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const aria = { 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined, required };
  return { id, hintId, errorId, describedBy, aria } as const;
};

/** The words of a label or legend, with « obligatoire » in words when it is. */
export const LabelText = ({ label, required, labelHidden }: Omit<FieldBase, 'name'>) => {
  const words = (
    <>
      {label}
      {required && <span className="must"> ({messages.obligatoire})</span>}
    </>
  );
  return labelHidden ? <span className="sr">{words}</span> : words;
};

/** Help and refusal of a field, with the ids its control refers to. */
export const HintAndError = ({ field }: { field: FieldBase }) => {
  const { hintId, errorId } = wiring(field);
  return (
    <>
      {hintId && (
        <p className="hint" id={hintId}>
          {field.hint}
        </p>
      )}
      {errorId && (
        <p className="field-error" id={errorId}>
          <Icon name="alert" />
          <span>
            <span className="sr">{messages.erreurPrefixe} </span>
            {field.error}
          </span>
        </p>
      )}
    </>
  );
};

/** Label, help and refusal around one control. */
export const FieldFrame = ({ field, children }: { field: FieldBase; children: Children }) => (
  <div className="field">
    <label htmlFor={wiring(field).id}>
      <LabelText label={field.label} required={field.required} labelHidden={field.labelHidden} />
    </label>
    <HintAndError field={field} />
    {children}
  </div>
);
