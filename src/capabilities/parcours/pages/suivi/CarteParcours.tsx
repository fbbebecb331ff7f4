import { Card, DescriptionList, Duree, Steps } from '#design/index.ts';
import { progression } from '../../domain/progression.ts';
import { periodeFr } from '../../messages/dates.fr.ts';
import { dossierFr, JALONS_FR } from '../../messages/dossier.fr.ts';
import { suiviFr as words } from '../../messages/suivi.fr.ts';
import type { MonParcours } from '../../queries/mes-parcours.query.ts';
import { BadgeStatut } from '../badges.tsx';
import { ETAPE_VUE } from '../etape-vue.ts';

interface Props {
  readonly parcours: MonParcours;
  readonly titre: string;
  /** Level of the title: 3 under a section. */
  readonly niveau?: 2 | 3;
  /** More facts, given by other capabilities. */
  readonly autres?: readonly { readonly term: string; readonly value: string }[];
}

/** One file in a few lines: where it is, when, how long, with whom. */
export const CarteParcours = ({ parcours, titre, niveau = 3, autres = [] }: Props) => (
  <Card title={titre} level={niveau} aside={<BadgeStatut statut={parcours.statut} />}>
    <Steps
      label={dossierFr.progression}
      steps={progression(parcours.statut).map(({ jalon, etat }) => ({
        label: JALONS_FR[jalon],
        state: ETAPE_VUE[etat],
      }))}
    />
    <DescriptionList
      items={[
        { term: words.formation, value: parcours.formation },
        { term: words.periode, value: periodeFr(parcours.debut, parcours.fin) },
        { term: words.heures, value: <Duree minutes={parcours.minutes} /> },
        ...(parcours.responsable === null ? [] : [{ term: words.responsable, value: parcours.responsable }]),
        ...(parcours.entreprise === null ? [] : [{ term: words.entrepriseNom, value: parcours.entreprise }]),
        ...(parcours.tuteur === null ? [] : [{ term: words.tuteur, value: parcours.tuteur }]),
        ...(parcours.lienVisio === null
          ? []
          : [{ term: words.visio, value: <a href={parcours.lienVisio}>{words.ouvrirVisio}</a> }]),
        ...autres,
      ]}
    />
  </Card>
);
