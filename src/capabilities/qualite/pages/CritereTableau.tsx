import { type Column, DataTable } from '#design/index.ts';
import { GRAVITES_FR, tableauFr as mots } from '../messages.fr.ts';
import type { LigneTableau } from '../queries/tableau.query.ts';
import { BadgeEtat } from './etat.tsx';

interface Props {
  readonly titre: string;
  /** La page d'un indicateur. */
  readonly adresse: (numero: number) => string;
  readonly lignes: readonly LigneTableau[];
}

/** Les indicateurs d'un critère : où chacun en est, et qui s'en charge. */
export const CritereTableau = ({ titre, adresse, lignes }: Props) => (
  <DataTable
    caption={titre}
    captionHidden
    columns={COLONNES}
    rows={lignes}
    rowKey={({ indicateur }) => String(indicateur.numero)}
    rowHref={({ indicateur }) => adresse(indicateur.numero)}
  />
);

/** Ce que les contrôles ont vu, en mots : un contrôle sans matière ne dit jamais que tout va bien. */
export function motsDesControles({ controles, compte, etat }: LigneTableau): string {
  if (etat === 'sans-objet') return '–';
  if (controles === 0) return mots.sansControle;
  if (compte.examines === 0) return mots.rien;
  const examines = mots.examines(compte.examines);
  return compte.manquants === 0
    ? examines
    : `${examines}, ${mots.manquants(compte.manquants, compte.tardifs)}`;
}

const COLONNES: readonly Column<LigneTableau>[] = [
  {
    key: 'indicateur',
    header: mots.colonnes.indicateur,
    cell: ({ indicateur }) => `${indicateur.numero}. ${indicateur.titre}`,
  },
  { key: 'etat', header: mots.colonnes.etat, cell: ({ etat }) => <BadgeEtat etat={etat} /> },
  { key: 'controles', header: mots.colonnes.controles, cell: motsDesControles },
  {
    key: 'depots',
    header: mots.colonnes.depots,
    cell: ({ depots }) => mots.depots(depots.valides, depots.expires),
  },
  {
    key: 'gravite',
    header: mots.colonnes.gravite,
    cell: ({ indicateur, etat }) => (etat === 'sans-objet' ? '–' : GRAVITES_FR[indicateur.gravite]),
  },
  {
    key: 'responsable',
    header: mots.colonnes.responsable,
    cell: ({ responsable }) => responsable?.nom ?? mots.personne,
  },
];
