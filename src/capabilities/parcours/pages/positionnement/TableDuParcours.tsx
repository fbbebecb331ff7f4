import { totalDe } from '#capabilities/catalogue/index.ts';
import { ButtonLink, DataTable, Duree } from '#design/index.ts';
import type { LigneParcours } from '../../domain/parcours-individuel.ts';
import { DECISIONS, NIVEAUX, positionnementFr } from '../../messages/positionnement.fr.ts';
import type { PositionnementLu } from '../../queries/dossier-pedagogique.query.ts';

const words = positionnementFr.parcours;

interface Props {
  readonly lignes: readonly LigneParcours[];
  readonly positionnements: readonly PositionnementLu[];
  /** Address of the form of a module; null when the reader may not decide. */
  readonly decider: ((moduleId: string) => string) | null;
}

interface Rang extends LigneParcours {
  readonly avis: string;
  readonly href: string | null;
}

const decision = ({ genre, motif }: Rang) => (
  <>
    {DECISIONS[genre]}
    {motif !== null && <span className="small muted"> {motif.texte}</span>}
  </>
);
const prevu = ({ prevus }: Rang) => <Duree minutes={totalDe(prevus)} />;
const suivi = ({ volumes }: Rang) => <Duree minutes={totalDe(volumes)} />;
const lien = ({ href, intitule }: Rang) =>
  href && (
    <ButtonLink href={href} compact>
      {words.decider}
      <span className="sr">{` (${intitule})`}</span>
    </ButtonLink>
  );

/** Each module of a person's path: planned, judged, decided, followed. */
export function TableDuParcours({ lignes, positionnements, decider }: Props) {
  const avis = new Map(positionnements.map(({ moduleId, constate }) => [moduleId, constate]));
  const rangs = lignes.map((ligne): Rang => {
    const constate = avis.get(ligne.moduleId) ?? null;
    return {
      ...ligne,
      avis: constate === null ? positionnementFr.pasEncore : NIVEAUX[constate].autre,
      href: decider === null ? null : decider(ligne.moduleId),
    };
  });
  const total = (de: 'prevus' | 'volumes') => (
    <Duree minutes={lignes.reduce((somme, ligne) => somme + totalDe(ligne[de]), 0)} />
  );
  return (
    <DataTable
      caption={words.legende}
      captionHidden
      rows={rangs}
      rowKey={({ moduleId }) => moduleId}
      columns={[
        { key: 'module', header: words.module, cell: ({ intitule }) => intitule, total: words.total },
        { key: 'prevu', header: words.prevu, align: 'end', cell: prevu, total: total('prevus') },
        { key: 'avis', header: words.avis, cell: ({ avis: dit }) => dit },
        { key: 'decision', header: words.decision, cell: decision },
        { key: 'suivi', header: words.suivi, align: 'end', cell: suivi, total: total('volumes') },
        ...(decider === null ? [] : [{ key: 'decider', header: words.action, cell: lien }]),
      ]}
    />
  );
}
