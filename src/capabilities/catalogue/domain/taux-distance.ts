import { enseignementDe, type Volumes } from './volumes.ts';

/** La part des enseignements suivis à distance, gardée en minutes pour que les seuils se comparent sans arrondi. */
export interface TauxDistance {
  readonly minutesADistance: number;
  readonly minutesEnseignement: number;
}

/**
 * Taux des enseignements dispensés à distance sur la durée totale de ces enseignements, que la convention doit porter
 * (art. D. 6353-1 C. trav., en vigueur le 1er juillet 2025). Le temps en entreprise n'est pas un enseignement du centre.
 */
export const tauxDistance = (volumes: Volumes): TauxDistance => ({
  minutesADistance: volumes.distanceSynchrone + volumes.foad,
  minutesEnseignement: enseignementDe(volumes),
});

/** Le taux en pour cent, au dixième inférieur : 79,99 % ne s'affiche jamais 80 %. `null` sans enseignement. */
export function pourCent({ minutesADistance, minutesEnseignement }: TauxDistance): number | null {
  if (minutesEnseignement === 0) return null;
  return Math.floor((minutesADistance * 1000) / minutesEnseignement) / 10;
}

interface SeuilDistance {
  readonly pourCent: number;
  readonly minorationPourCent: number;
  readonly plancherEuros: number;
  readonly depuis: string;
  readonly reference: string;
}

/** Minoration de la prise en charge des contrats d'apprentissage, par date d'effet, la plus récente d'abord. */
const SEUILS: readonly SeuilDistance[] = [
  {
    pourCent: 80,
    minorationPourCent: 20,
    plancherEuros: 4000,
    depuis: '2025-07-01',
    reference: 'C. trav., art. D. 6332-82-1',
  },
];

/**
 * La règle de minoration qui touche une formation par apprentissage à cette date, ou `null`. Le taux est atteint dès
 * 80 % exactement. Les certifications que l'arrêté exempte (II de l'article) ne sont pas traitées ici.
 */
export function minorationDistance(taux: TauxDistance, date: Temporal.PlainDate): SeuilDistance | null {
  const seuil = SEUILS.find(({ depuis }) => Temporal.PlainDate.compare(depuis, date) <= 0);
  if (!seuil || taux.minutesEnseignement === 0) return null;
  return taux.minutesADistance * 100 >= seuil.pourCent * taux.minutesEnseignement ? seuil : null;
}
