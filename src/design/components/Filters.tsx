import { HiddenInputs } from './HiddenInputs.tsx';
import { messages } from '../messages.fr.ts';
import { SubmitButton } from './Button.tsx';
import { Disclosure } from './Disclosure.tsx';
import type { Children } from './types.ts';

export interface FiltersProps {
  /** Path of the list: the filters become its query. */
  readonly action: string;
  /** Fields always shown: a search, the most used choice. */
  readonly children: Children;
  /** Fields behind « Plus de filtres ». */
  readonly more?: Children;
  /** How many of `more` are in use: shown, and keeps them open. */
  readonly moreCount?: number;
  /** The same list without filters; absent when none is in use. */
  readonly resetHref?: string;
  /** Query to keep: the sort, the view. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words of the button, when it finds rather than filters: « Chercher ». */
  readonly submit?: string;
}

/** Narrows a list. A GET form: the address holds the whole state, it can be kept and shared. */
export const Filters = ({
  action,
  children,
  more,
  moreCount = 0,
  resetHref,
  hidden,
  submit,
}: FiltersProps) => (
  <search aria-label={submit ?? messages.filtrerListe}>
    <form className="filters" action={action}>
      <HiddenInputs values={hidden} />
      <div className="filters-row">
        {children}
        <div className="row">
          <SubmitButton variant="secondary" icon={submit === undefined ? 'filter' : 'search'}>
            {submit ?? messages.filtrer}
          </SubmitButton>
          {resetHref && <a href={resetHref}>{messages.effacerFiltres}</a>}
        </div>
      </div>
      {more && (
        <Disclosure summary={messages.plusDeFiltres(moreCount)} open={moreCount > 0}>
          <div className="filters-row">{more}</div>
        </Disclosure>
      )}
    </form>
  </search>
);
