import { formatMoment } from '#design/index.ts';
import { messages } from '../messages.fr.ts';
import type { MessageLu } from '../queries/signalements.query.ts';

const mots = messages.public;

/** What was said on both sides, in its order. */
export const Echanges = ({
  lus,
  lecteur,
}: {
  readonly lus: readonly MessageLu[];
  readonly lecteur: 'declarant' | 'organisme';
}) => (
  <ol>
    {lus.map(({ id, auteur, texte, ecritLe }) => (
      <li key={id}>
        <p>
          <strong>
            {auteur === 'organisme'
              ? mots.organisme
              : lecteur === 'declarant'
                ? mots.vous
                : messages.dossier.declarant}
          </strong>{' '}
          <span className="hint">{formatMoment(Temporal.Instant.from(ecritLe))}</span>
        </p>
        <p>{texte}</p>
      </li>
    ))}
  </ol>
);
