import { createHmac, timingSafeEqual } from 'node:crypto';

/** Durée d'affichage d'un code, en secondes. */
export const PAS_SECONDES = 30;

/**
 * 22 signes que l'on ne confond ni à l'œil ni à l'oreille d'une langue à l'autre : ni voyelle (aucun mot ne se forme), ni
 * 0 O, 1 I L, 2 Z, 5 S, 8 B.
 */
const ALPHABET = 'CDFGHJKMNPQRTVWXY34679';
const LONGUEUR = 6;

/** Étapes passées dont le code est reconnu comme expiré : vingt minutes. */
const ETAPES_RECONNUES = 40;

/** Le code affiché dans la salle. */
export interface CodeAffiche {
  readonly code: string;
  readonly etape: number;
  /** Instant où l'écran change de code ; le code reste accepté une étape de plus. */
  readonly changeA: Temporal.Instant;
}

/** Ce que vaut un code saisi. `etape` : celle où ce code était affiché. */
export type VerdictCode =
  | { readonly verdict: 'juste'; readonly etape: number }
  | { readonly verdict: 'expire'; readonly etape: number; readonly ageSecondes: number }
  | { readonly verdict: 'faux' };

/** Numéro de la tranche de 30 secondes d'un instant. */
export const etapeDe = (instant: Temporal.Instant): number =>
  Math.floor(instant.epochMilliseconds / (PAS_SECONDES * 1000));

/** Début d'une tranche de 30 secondes. */
export const debutDEtape = (etape: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(etape * PAS_SECONDES * 1000);

/**
 * Le code d'un créneau à un instant : HMAC-SHA-256 de l'étape par le secret du créneau, réduit à six signes (22⁶, environ cent
 * treize millions). Qui n'a pas le secret ne peut ni prévoir ni rejouer un code hors de sa tranche.
 * @param secret au moins 16 octets tirés au hasard, propres au créneau, jamais envoyés au navigateur
 */
export function codeTournant(secret: Uint8Array, instant: Temporal.Instant): CodeAffiche {
  const etape = etapeDe(instant);
  return { code: codeDEtape(secret, etape), etape, changeA: debutDEtape(etape + 1) };
}

/**
 * Compare une saisie aux codes de la tranche en cours et de la précédente, élargies de la tolérance. Toutes les comparaisons
 * se font en entier et en temps constant.
 * @param toleranceSecondes écart d'horloge et temps de frappe admis
 */
export function verifierCode(
  secret: Uint8Array,
  saisie: string,
  instant: Temporal.Instant,
  toleranceSecondes = 5,
): VerdictCode {
  const code = normaliserSaisie(saisie);
  const premiere = etapeDe(instant.subtract({ seconds: PAS_SECONDES + toleranceSecondes }));
  const derniere = etapeDe(instant.add({ seconds: toleranceSecondes }));
  const juste = etapeDuCode(secret, code, premiere, derniere);
  if (juste !== null) return { verdict: 'juste', etape: juste };
  const expire = etapeDuCode(secret, code, premiere - ETAPES_RECONNUES, premiere - 1);
  if (expire === null) return { verdict: 'faux' };
  const ageSecondes = Math.floor(debutDEtape(expire).until(instant).total('seconds'));
  return { verdict: 'expire', etape: expire, ageSecondes };
}

/** La saisie en majuscules, sans espace ni tiret : les codes se lisent par groupes de trois. */
export const normaliserSaisie = (saisie: string): string =>
  saisie
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');

function etapeDuCode(secret: Uint8Array, code: string, premiere: number, derniere: number): number | null {
  let trouvee: number | null = null;
  for (let etape = premiere; etape <= derniere; etape += 1) {
    if (egaux(code, codeDEtape(secret, etape))) trouvee = etape;
  }
  return trouvee;
}

function egaux(saisie: string, attendu: string): boolean {
  const a = Buffer.alloc(LONGUEUR * 4);
  a.write(saisie);
  const b = Buffer.alloc(LONGUEUR * 4);
  b.write(attendu);
  return timingSafeEqual(a, b) && saisie.length === attendu.length;
}

function codeDEtape(secret: Uint8Array, etape: number): string {
  const compteur = Buffer.alloc(8);
  compteur.writeBigUInt64BE(BigInt(etape));
  const empreinte = createHmac('sha256', secret)
    .update('ancrage/emargement/code/v1\0')
    .update(compteur)
    .digest();
  // 64 bits pour 27 : le biais du reste est sous un milliardième.
  let reste = empreinte.readBigUInt64BE(0);
  let code = '';
  for (let rang = 0; rang < LONGUEUR; rang += 1) {
    code += ALPHABET[Number(reste % BigInt(ALPHABET.length))];
    reste /= BigInt(ALPHABET.length);
  }
  return code;
}
