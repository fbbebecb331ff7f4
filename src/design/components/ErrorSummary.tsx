import { messages } from '../messages.fr.ts';
import { fieldId } from './field-parts.tsx';

export interface ErrorSummaryProps {
  /** Refusal of each field by its name, in the order of the form. Absent ones are left out. */
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Refusal of the whole act, when no field can explain it. */
  readonly general?: string;
}

/** All refusals of a form, before it, each linked to its field. Nothing when there are none. */
export const ErrorSummary = ({ errors, general }: ErrorSummaryProps) => {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (entries.length === 0 && !general) return null;
  const title = entries.length === 0 ? messages.noticeTitre.error : messages.titreErreurs(entries.length);
  return (
    <div className="summary" role="alert" tabIndex={-1} id="erreurs">
      <h2>{title}</h2>
      {general && <p>{general}</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
