import type { FormationAChoisir } from '#capabilities/catalogue/index.ts';
import { Field, Filters, Select } from '#design/index.ts';
import { ETATS_SESSION } from '../domain/session.ts';
import { ETATS, sessionsFr } from '../messages/sessions.fr.ts';
import type { FiltresSessions } from '../queries/sessions.query.ts';

const words = sessionsFr.liste;

interface Props {
  readonly action: string;
  readonly filtres: Omit<FiltresSessions, 'tri' | 'apres'>;
  readonly tri: string;
  readonly formations: readonly FormationAChoisir[];
  readonly actifs: boolean;
}

/** What narrows the list of sessions. */
export const FiltresDeSessions = ({ action, filtres, tri, formations, actifs }: Props) => (
  <Filters
    action={action}
    hidden={{ tri }}
    moreCount={[filtres.formationId, filtres.du, filtres.au].filter((valeur) => valeur !== null).length}
    {...(actifs ? { resetHref: action } : {})}
    more={
      <>
        <Select
          name="formationId"
          label={words.formation}
          placeholder={words.toutes}
          value={filtres.formationId ?? ''}
          options={formations.map(({ id, intitule }) => ({ value: id, label: intitule }))}
        />
        <Field name="du" type="date" label={words.du} value={filtres.du ?? ''} />
        <Field name="au" type="date" label={words.au} value={filtres.au ?? ''} />
      </>
    }
  >
    <Field name="q" type="search" label={words.recherche} value={filtres.q ?? ''} />
    <Select
      name="etat"
      label={words.etat}
      placeholder={words.tous}
      value={filtres.etat ?? ''}
      options={ETATS_SESSION.map((etat) => ({ value: etat, label: ETATS[etat] }))}
    />
  </Filters>
);
