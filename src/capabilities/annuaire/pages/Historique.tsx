import { Section, Timeline, type TimelineItem } from '#design/index.ts';
import { messages } from '../messages.fr.ts';

/** Facts shown at first; the whole history is one click away. */
export const FAITS_MONTRES = 12;

/** More than anyone reads on one page. */
export const FAITS_TOUS = 500;

interface Props {
  readonly items: readonly TimelineItem[];
  /** Address of the same page with the whole history; absent when it is all there. */
  readonly toutHref: string | undefined;
}

/** What happened, the last first. */
export function Historique({ items, toutHref }: Props) {
  return (
    <Section title={messages.personne.historique} id="historique">
      {items.length === 0 ? (
        <p className="muted">{messages.personne.sansHistoire}</p>
      ) : (
        <Timeline items={items} />
      )}
      {toutHref !== undefined && <a href={toutHref}>{messages.personne.toutHistorique}</a>}
    </Section>
  );
}
