import { DataTable, type Description, DescriptionList, Notice, Section } from '#design/index.ts';
import type { Indicateur, ModePreuve, Referentiel } from '../domain/referentiel.ts';
import { CATEGORIES_FR, GRAVITES_FR, MODES_FR } from '../messages.fr.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import { SourceReferentiel } from './SourceReferentiel.tsx';

interface Props {
  readonly indicateur: Indicateur;
  readonly referentiel: Referentiel;
}

/** Ce que le texte demande dans une version, ce qu'elle a changé, et les preuves attendues. */
export const TexteIndicateur = ({ indicateur, referentiel }: Props) => (
  <>
    <Section title={mots.demande}>
      <p>{indicateur.demande}</p>
      <p className="muted">{mots.resume}</p>
      {indicateur.change !== null && (
        <Notice tone="info" title={mots.change(referentiel.version)}>
          {indicateur.change}
        </Notice>
      )}
      <DescriptionList items={precisions(indicateur)} />
      <SourceReferentiel referentiel={referentiel} />
    </Section>
    <Section title={mots.preuves}>
      <DataTable
        caption={mots.preuves}
        captionHidden
        columns={[
          { key: 'preuve', header: mots.preuve, cell: ({ libelle }: Preuve) => libelle },
          { key: 'mode', header: mots.mode, cell: ({ mode }: Preuve) => MODES_FR[mode] },
        ]}
        rows={indicateur.preuves}
        rowKey={({ libelle }) => libelle}
      />
    </Section>
  </>
);

interface Preuve {
  readonly libelle: string;
  readonly mode: ModePreuve;
}

function precisions(indicateur: Indicateur): readonly Description[] {
  const { condition, precisionCondition, mineureSi, nouvelEntrant, sousTraitant } = indicateur;
  return [
    { term: mots.concerne, value: indicateur.categories.map((une) => CATEGORIES_FR[une]).join(', ') },
    ...(condition === null ? [] : [{ term: mots.condition, value: precisionCondition }]),
    { term: mots.gravite, value: GRAVITES_FR[indicateur.gravite] },
    ...(mineureSi === null ? [] : [{ term: mots.mineureSi, value: mineureSi }]),
    ...(nouvelEntrant ? [{ term: mots.nouvelEntrant, value: mots.nouvelEntrantAide }] : []),
    ...(sousTraitant === null ? [] : [{ term: mots.sousTraitant, value: mots.sousTraitantFr[sousTraitant] }]),
    ...indicateur.precisions.map(({ pour, texte }) => ({ term: pour, value: texte })),
  ];
}
