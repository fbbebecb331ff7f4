import { Tabs } from '#design/index.ts';
import { positionnementFr as words } from '../messages/positionnement.fr.ts';

interface Props {
  readonly inscriptionId: string;
  /** End of the address of the part shown. */
  readonly ici: string;
  readonly context: { can(right: string): boolean };
}

/** The parts of a file, each with its page; those of the hours and of the documents are made by capabilities above. */
export function Onglets({ inscriptionId, ici, context }: Props) {
  const base = `/inscriptions/${inscriptionId}`;
  return (
    <Tabs
      label={words.partie}
      current={`${base}${ici}`}
      tabs={[
        { href: base, label: words.onglets.dossier },
        { href: `${base}/positionnement`, label: words.onglets.positionnement },
        { href: `${base}/parcours`, label: words.onglets.parcours },
        { href: `${base}/evaluation`, label: words.onglets.evaluation },
        ...(context.can('heures.lire') ? [{ href: `${base}/heures`, label: words.onglets.heures }] : []),
        ...(context.can('documents.lire')
          ? [{ href: `${base}/documents`, label: words.onglets.documents }]
          : []),
        ...(context.can('preuve.lire') ? [{ href: `${base}/preuve`, label: words.onglets.preuve }] : []),
      ]}
    />
  );
}
