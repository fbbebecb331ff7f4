import { createHash, randomBytes } from 'node:crypto';

export const NATURES = ['violence', 'harcelement', 'discrimination', 'autre'] as const;
export type NatureSignalement = (typeof NATURES)[number];

/** Sans les signes que l'on confond : 0 et O, 1, I et L. */
const SIGNES = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LONGUEUR = 16;

/** Un code de suivi : près de 80 bits de hasard, écrits en quatre groupes. */
export function tirerCode(hasard: (octets: number) => Uint8Array = randomBytes): string {
  const signes = [...hasard(LONGUEUR * 2)].map((octet) => octet % 32).filter((rang) => rang < SIGNES.length);
  const code = signes
    .slice(0, LONGUEUR)
    .map((rang) => SIGNES[rang])
    .join('');
  return (code.padEnd(LONGUEUR, '2').match(/.{4}/gu) ?? []).join('-');
}

/** Le code tel qu'on le compare, quels que soient les espaces et la casse ; `null` si ce n'est pas un code. */
export function lireCode(texte: string): string | null {
  const nu = texte.toUpperCase().replaceAll(/[\s-]/gu, '');
  return nu.length === LONGUEUR && [...nu].every((signe) => SIGNES.includes(signe)) ? nu : null;
}

/** Seule son empreinte est gardée : qui lit la base ne peut pas suivre un signalement à la place de la personne. */
export const empreinteDuCode = (code: string): Buffer => createHash('sha256').update(code).digest();

/**
 * Délais d'un signalement interne : accusé de réception sous sept jours ouvrés, retour sous trois mois
 * (décret n° 2022-1284 du 3 octobre 2022, art. 4). La maison compte sept jours, plus courts que sept jours ouvrés.
 */
const ACCUSE = { days: 7 };
const RETOUR = { months: 3 };

export interface DatesDuSignalement {
  readonly recuLe: Temporal.Instant;
  readonly accuseLe: Temporal.Instant | null;
  readonly closLe: Temporal.Instant | null;
}

/** L'instant avant lequel il faut agir ; `null` quand tout est fait. */
export function echeance({ recuLe, accuseLe, closLe }: DatesDuSignalement): Temporal.Instant | null {
  if (closLe !== null) return null;
  const recu = recuLe.toZonedDateTimeISO('Europe/Paris');
  return recu.add(accuseLe === null ? ACCUSE : RETOUR).toInstant();
}

/** Le délai est dépassé à cet instant. */
export function horsDelai(dates: DatesDuSignalement, maintenant: Temporal.Instant): boolean {
  const limite = echeance(dates);
  return limite !== null && Temporal.Instant.compare(limite, maintenant) < 0;
}
