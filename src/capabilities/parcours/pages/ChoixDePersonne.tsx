import { ButtonLink, Field, Notice, Section, SubmitButton } from '#design/index.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import type { PersonneAChoisir } from '../queries/personnes-a-choisir.query.ts';
import { ListeDePersonnes } from './ListeDePersonnes.tsx';

interface Props {
  readonly sessionId: string;
  /** What is looked for; null before the first search. */
  readonly mots: string | null;
  readonly trouvees: readonly PersonneAChoisir[] | null;
}

/** Looks for the person to register, or goes on with a new one. */
export const ChoixDePersonne = ({ sessionId, mots, trouvees }: Props) => (
  <Section title={words.etape}>
    <search>
      <form className="form" action={`/sessions/${sessionId}/inscrire`}>
        <Field name="q" type="search" label={words.recherche} hint={words.rechercheAide} value={mots ?? ''} />
        <div className="row">
          <SubmitButton icon="search">{words.chercher}</SubmitButton>
        </div>
      </form>
    </search>
    {trouvees !== null &&
      (trouvees.length === 0 ? (
        <Notice>{words.aucun}</Notice>
      ) : (
        <ListeDePersonnes sessionId={sessionId} legende={words.resultats} personnes={trouvees} />
      ))}
    <p>
      <ButtonLink href={`/sessions/${sessionId}/inscrire?nouvelle=oui`} icon="plus">
        {words.nouvelle}
      </ButtonLink>
    </p>
  </Section>
);
