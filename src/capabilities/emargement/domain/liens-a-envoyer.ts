import { signableJusqua } from './feuille.ts';
import type { Reglages } from './reglages.ts';

interface CreneauOuvrant {
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
  readonly closeLe: Temporal.Instant | null;
  readonly reglages: Reglages;
}

/** On n'envoie un lien que pour un créneau que l'on pourra encore signer. */
export const lienUtile = (creneau: CreneauOuvrant, maintenant: Temporal.Instant): boolean =>
  !creneau.annule &&
  creneau.closeLe === null &&
  Temporal.Instant.compare(maintenant, signableJusqua(creneau, creneau.reglages)) < 0;

/** Le lien reste lisible après le créneau, comme un reçu ; on ne peut plus signer avec. */
const RECU = Temporal.Duration.from({ hours: 24 * 14 });

export const finDuLien = ({ fin }: Pick<CreneauOuvrant, 'fin'>): Temporal.Instant => fin.add(RECU);
