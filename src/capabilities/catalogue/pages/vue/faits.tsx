import { Section, Timeline } from '#design/index.ts';
import type { FaitLu } from '#capabilities/registre/index.ts';
import { phraseDuFait } from '../../faits.ts';
import { fiche as mots } from '../messages.fr.ts';

/** Les derniers faits de la formation. */
export function Faits({ faits }: { faits: readonly FaitLu[] }) {
  if (faits.length === 0) return null;
  return (
    <Section title={mots.histoire}>
      <Timeline
        items={faits.map(({ id, type, survenuLe, donnees }) => ({
          id,
          when: survenuLe,
          title: phraseDuFait(type, donnees),
        }))}
      />
    </Section>
  );
}
