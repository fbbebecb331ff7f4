import { messages } from '../messages.fr.ts';
import { FieldFrame, type FieldBase, HintAndError, LabelText, wiring } from './field-parts.tsx';
import { classes } from './types.ts';

/** One answer among several. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A line of explanation (radio and checkbox groups). */
  readonly hint?: string;
  /** Options with the same group are listed together (`Select` only). */
  readonly group?: string;
  readonly disabled?: boolean;
}

/** Options from a table of words, in its order. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export interface SelectProps extends FieldBase {
  readonly options: readonly Option[];
  readonly value?: string;
  /** First, empty entry. `false` leaves it out: the first option is then chosen. */
  readonly placeholder?: string | false;
}

const optionOf = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** A list to choose one answer from: beyond seven answers; below, prefer `RadioGroup`. */
export const Select = ({ options, value, placeholder = messages.choisir, ...field }: SelectProps) => {
  const { id, aria } = wiring(field);
  const groups = Map.groupBy(options, ({ group }) => group);
  return (
    <FieldFrame field={field}>
      <select {...aria} id={id} name={field.name} defaultValue={value} className="input">
        {placeholder !== false && <option value="">{placeholder}</option>}
        {[...groups].map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ) : (
            members.map(optionOf)
          ),
        )}
      </select>
    </FieldFrame>
  );
};

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
}

const ChoiceLine = ({ type, id, name, option, checked }: ChoiceProps) => (
  <label className="choice" htmlFor={id}>
    <input
      type={type}
      id={id}
      name={name}
      value={option.value}
      defaultChecked={checked}
      disabled={option.disabled}
    />
    <span>
      {option.label}
      {option.hint && <span className="hint">{option.hint}</span>}
    </span>
  </label>
);

interface GroupProps extends FieldBase {
  readonly options: readonly Option[];
  /** Side by side when there is room: for two or three short answers. */
  readonly inline?: boolean;
}

const Group = ({
  type,
  chosen,
  options,
  inline,
  ...field
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) => {
  const { id, describedBy } = wiring(field);
  return (
    <fieldset className="field" aria-describedby={describedBy}>
      <legend>
        <LabelText label={field.label} required={field.required} labelHidden={field.labelHidden} />
      </legend>
      <HintAndError field={field} />
      <div className={classes('choices', inline && 'inline')}>
        {options.map((option, index) => (
          <ChoiceLine
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${index}`}
            name={field.name}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
};

export interface RadioGroupProps extends GroupProps {
  readonly value?: string;
}

/** One answer among a few, all visible. */
export const RadioGroup = ({ value, ...props }: RadioGroupProps) => (
  <Group type="radio" chosen={value === undefined ? [] : [value]} {...props} />
);

export interface CheckboxGroupProps extends GroupProps {
  readonly values?: readonly string[];
}

/** Several answers among a few, all visible. Each one chosen is sent under the same name. */
export const CheckboxGroup = ({ values, ...props }: CheckboxGroupProps) => (
  <Group type="checkbox" chosen={values ?? []} {...props} />
);

export interface CheckboxProps extends FieldBase {
  readonly checked?: boolean;
  /** Value sent when checked. */
  readonly value?: string;
}

/** One statement to agree with. */
export const Checkbox = ({ checked, value = 'oui', ...field }: CheckboxProps) => {
  const { id, aria } = wiring(field);
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input {...aria} type="checkbox" id={id} name={field.name} value={value} defaultChecked={checked} />
        <span>
          <LabelText label={field.label} required={field.required} />
        </span>
      </label>
      <HintAndError field={field} />
    </div>
  );
};
