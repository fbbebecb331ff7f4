import { formatDate } from '#design/index.ts';
import { messages } from '../messages.fr.ts';
import type { AmenagementLu } from '../queries/accompagnement.query.ts';

const jourFr = (jour: string) => formatDate(Temporal.PlainDate.from(jour), 'chiffres');

/** What is to be done, and when: never why. */
export const ListeAmenagements = ({ amenagements }: { readonly amenagements: readonly AmenagementLu[] }) => (
  <ul>
    {amenagements.map(({ id, nature, consigne, du, au }) => (
      <li key={id}>
        <strong>{messages.natures[nature]}</strong>,{' '}
        {messages.periode(jourFr(du), au === null ? null : jourFr(au))}
        {consigne !== null && <p>{consigne}</p>}
      </li>
    ))}
  </ul>
);
