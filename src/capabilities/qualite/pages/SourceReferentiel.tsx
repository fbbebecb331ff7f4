import { Disclosure, formatDate } from '#design/index.ts';
import type { Referentiel } from '../domain/referentiel.ts';
import { tableauFr as mots } from '../messages.fr.ts';

const jourDe = (iso: string) => formatDate(Temporal.PlainDate.from(iso));

/** D'où vient une version, depuis quand elle vaut, et ce qui n'y est pas encore sûr. */
export const SourceReferentiel = ({ referentiel }: { readonly referentiel: Referentiel }) => (
  <>
    <p className="muted">
      {referentiel.au === null
        ? mots.enVigueur(jourDe(referentiel.du))
        : mots.jusquau(jourDe(referentiel.du), jourDe(referentiel.au))}
      . {mots.source}&nbsp;: <a href={referentiel.lien}>{referentiel.reference}</a>.{' '}
      {mots.compareLe(jourDe(referentiel.verifieLe))}.
    </p>
    <Disclosure summary={mots.provisoire(referentiel.provisoires.length)}>
      <ul>
        {referentiel.provisoires.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Disclosure>
  </>
);
