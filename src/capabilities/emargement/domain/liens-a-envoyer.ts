import { signableJusqua, type Reglages } from './feuille.ts';

interface CreneauOuvrant {
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
  readonly closeLe: Temporal.Instant | null;
}

/** On n'envoie un lien que pour un créneau que l'on pourra encore signer. */
export const lienUtile = (
  creneau: CreneauOuvrant,
  maintenant: Temporal.Instant,
  reglages: Reglages,
): boolean =>
  !creneau.annule &&
  creneau.closeLe === null &&
  Temporal.Instant.compare(maintenant, signableJusqua(creneau, reglages)) < 0;

/** Le lien reste lisible après le créneau, comme un reçu ; on ne peut plus signer avec. */
const RECU = Temporal.Duration.from({ hours: 24 * 14 });

export const finDuLien = ({ fin }: Pick<CreneauOuvrant, 'fin'>): Temporal.Instant => fin.add(RECU);
