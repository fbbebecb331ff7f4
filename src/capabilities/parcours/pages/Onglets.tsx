import { Tabs } from '#design/index.ts';
import { positionnementFr as words } from '../messages/positionnement.fr.ts';

/** The parts of a file, each with its page. */
export function Onglets({ inscriptionId, ici }: { inscriptionId: string; ici: string }) {
  const base = `/inscriptions/${inscriptionId}`;
  return (
    <Tabs
      label={words.partie}
      current={`${base}${ici}`}
      tabs={[
        { href: base, label: words.onglets.dossier },
        { href: `${base}/positionnement`, label: words.onglets.positionnement },
        { href: `${base}/parcours`, label: words.onglets.parcours },
      ]}
    />
  );
}
