import { formatDuree, Section, Timeline } from '#design/index.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import type { VersionPresence } from '../queries/versions-presence.query.ts';

/** All that a sheet ever said of one person: nothing is erased. */
export const VersionsPresence = ({ versions }: { readonly versions: readonly VersionPresence[] }) => (
  <Section title={feuille.versions}>
    <Timeline
      items={versions.map(({ id, statut, methode, minutes, signeeLe, motif, par }) => ({
        id,
        when: signeeLe,
        title: `${ecrans.statuts[statut]}, ${formatDuree(minutes)}`,
        detail: [ecrans.methodes[methode], par, motif && `«\u00a0${motif}\u00a0»`].filter(Boolean).join(', '),
      }))}
    />
  </Section>
);
